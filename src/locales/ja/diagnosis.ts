import type { Translated } from '../catalogue.ts';
import type { diagnosis as en } from '../en/diagnosis.ts';

export const diagnosis: Translated<typeof en> = {
  'step.dns': '名前',
  'step.tcp': '接続',
  'step.tls': '証明書',
  'step.identity': 'サーバー',
  'step.token': 'トークン',
  'step.list': 'アクティビティ',
  'step.websocket': 'WebSocket',
  'step.eventsource': 'EventSource',
  'step.problem': '{problem}（{detail}）',

  'how.local': 'ローカル',
  'how.remote': 'リモート',
  'how.relay': 'Plexのリレー',
  'how.typed': 'アドレス指定',
  'how.local.proxy': 'ローカル、プロキシ{proxy}経由',
  'how.remote.proxy': 'リモート、プロキシ{proxy}経由',
  'how.relay.proxy': 'Plexのリレー、プロキシ{proxy}経由',
  'how.typed.proxy': 'アドレス指定、プロキシ{proxy}経由',

  'cause.fine':
    '{who, select, named {{name}} other {サーバー}}には{host}で{via, select, proxy {プロキシ{proxy}を経由して} other {}}WebSocketによりリアルタイム接続しています。',
  'cause.dns-rebinding':
    'ここのDNSサーバーは、DNSリバインディング対策などにより{hostname}に応答しないため{detailed, select, yes {（{detail}）} other {}}、Usherは{spelled}に直接接続しています。',
  'cause.proxy-no-upgrade':
    '{host}の{who, select, named {{name}} other {サーバー}}にWebSocketで接続できません{detailed, select, yes {（{detail}）} other {}}。おそらく{via, select, proxy {プロキシ{proxy}} other {リバースプロキシ}}がUpgradeを転送していないため、Usherは{transport, select, eventsource {EventSourceで受信しています} other {数秒ごとに問い合わせています}}。',
  'cause.proxy-buffers':
    '{host}の{who, select, named {{name}} other {サーバー}}にWebSocketでも{detailed, select, yes {（{detail}）} other {}}EventSourceでも接続できません。おそらく{via, select, proxy {プロキシ{proxy}} other {リバースプロキシ}}が応答をバッファリングしているため、Usherは{transport, select, eventsource {EventSourceで受信しています} other {数秒ごとに問い合わせています}}。',
  'cause.stream-refused':
    '{host}の{who, select, named {{name}} other {サーバー}}は、このアカウントに一覧の表示を許可していますが、リアルタイム配信は許可していません{detailed, select, yes {（{detail}）} other {}}。そのため、Usherは{transport, select, eventsource {EventSourceで受信しています} other {数秒ごとに問い合わせています}}。',
  'cause.relay-only':
    '{who, select, named {{name}} other {サーバー}}には、低速なPlexのリレー経由（{host}）でのみ接続できます。',
  'cause.not-owner.limited':
    '{who, select, named {{name}} other {サーバー}}の所有者は別の人のため、自分のアクティビティのみ表示されます。',
  'cause.not-owner':
    '{host}の{who, select, named {{name}} other {サーバー}}はトークンを受け入れますが、このアカウントにアクティビティの表示を許可していません{detailed, select, yes {（{detail}）} other {}}。',
  'cause.token-expired':
    '{who, select, named {{name}} other {サーバー}}は{host}で応答していますが、トークンを受け入れなくなりました{detailed, select, yes {（{detail}）} other {}}。',
  'cause.starting':
    '{host}の{who, select, named {{name}} other {サーバー}}は起動中か、データベースの処理中です{detailed, select, yes {（{detail}）} other {}}。',
  'cause.certificate-changed':
    '{host}の証明書は、{who, select, named {{name}} other {サーバー}}について承認したものと異なります。現在の証明書：{detail}。',
  'cause.certificate-untrusted':
    '{host}の証明書（{detail}）は、このコンピュータが信頼する認証局に保証されていません。',
  'cause.certificate-outdated': '{host}の証明書は現在有効ではありません（{detail}）。',
  'cause.certificate-name': '{host}の証明書は{hostname}のものではありません（{detail}）。',
  'cause.plain-only':
    '{who, select, named {{name}} other {サーバー}}は{host}で暗号化なしの接続にのみ応答しますが、その接続は承認されていません。',
  'cause.plain-outside':
    '{host}はネットワークの外にあり、暗号化なしでは経路上の誰でもトークンを読み取れます。',
  'cause.wrong-server':
    '{host}で応答しているのは、{who, select, named {{name}} other {サーバー}}とは別のPlex Media Serverです{detailed, select, yes {（{detail}）} other {}}。',
  'cause.guarded':
    '{host}の{who, select, named {{name}} other {サーバー}}の手前にある何かが、独自のサインインを求めています{detailed, select, yes {（{detail}）} other {}}。',
  'cause.server-error':
    '{who, select, named {{name}} other {サーバー}}は{host}でエラーを返しています{detailed, select, yes {（{detail}）} other {}}。',
  'cause.not-plex':
    '{host}で応答しているのはPlex Media Serverではありません{detailed, select, yes {（{detail}）} other {}}。',
  'cause.no-tls': '{host}は応答しますが、TLSに対応していません。',
  'cause.tls-broken':
    '{host}は証明書を提示する前に接続を切断します{detailed, select, yes {（{detail}）} other {}}。',
  'cause.proxy-refuses':
    'プロキシ{proxy}が、{host}の{who, select, named {{name}} other {サーバー}}へのUsherの接続を拒否しています。',
  'cause.proxy-refuses.status':
    'プロキシ{proxy}が、{host}の{who, select, named {{name}} other {サーバー}}へのUsherの接続を拒否しています（ステータス{status}）。',
  'cause.proxy-setting':
    '{host}の{who, select, named {{name}} other {サーバー}}に接続するためのプロキシ設定を使用できません{detailed, select, yes {：{detail}} other {}}。',
  'cause.proxy-unreachable':
    '{who, select, named {{name}} other {サーバー}}への経路にあるプロキシ{proxy}が応答しません{detailed, select, yes {（{detail}）} other {}}。',
  'cause.timed-out':
    '{who, select, named {{name}} other {サーバー}}が{host}{others, plural, =0 {} other {とほか#件のアドレス}}で時間内に応答しません。',
  'cause.timed-out.list':
    '{who, select, named {{name}} other {サーバー}}は{host}で応答しますが、アクティビティを時間内に返しません。',
  'cause.unreachable':
    '{who, select, named {{name}} other {サーバー}}に{host}{others, plural, =0 {} other {でもほか#件のアドレス}}で接続できません{detailed, select, yes {（{detail}）} other {}}。',
  'cause.no-dns':
    '{who, select, named {{name}} other {サーバー}}の名前{hostname}に対応するアドレスが見つかりません{detailed, select, yes {（{detail}）} other {}}。',
  'cause.no-dns.timed-out':
    'DNSサーバーが応答しないため、{hostname}のアドレスがわかりません{detailed, select, yes {（{detail}）} other {}}。',
  'cause.no-address': '{who, select, named {{name}} other {サーバー}}のアドレスがわかりません。',
  'cause.unfinished': '{who, select, named {{name}} other {サーバー}}の診断は最後まで完了していません。',
};
