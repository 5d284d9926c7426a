import type { Translated } from '../catalogue.ts';
import type { remedies as en } from '../en/remedies.ts';

export const remedies: Translated<typeof en> = {
  'remedy.dns-rebinding':
    'Usherについては対処不要です。ほかのアプリのためには、ルーターがplex.directに応答するように設定してください（dnsmasqの場合：`rebind-domain-ok=/plex.direct/`）。',
  'remedy.proxy-no-upgrade':
    '{hostname}の手前にあるプロキシで、UpgradeとConnectionを転送するように設定してください（nginxの場合：`proxy_http_version 1.1`、`proxy_set_header Upgrade $http_upgrade`、`proxy_set_header Connection "upgrade"`）。',
  'remedy.proxy-no-upgrade.proxy':
    '{hostname}をプロキシ{proxy}の対象から除外するか、プロキシでWebSocketを転送するように設定してください。',
  'remedy.proxy-buffers':
    '{hostname}の手前にあるプロキシで、バッファリングをせずにUpgradeを転送するように設定してください（nginxの場合：`proxy_buffering off`、`proxy_http_version 1.1`、`proxy_set_header Upgrade $http_upgrade`、`proxy_set_header Connection "upgrade"`）。',
  'remedy.proxy-buffers.proxy':
    '{hostname}をプロキシ{proxy}の対象から除外するか、プロキシで応答をバッファリングせずにWebSocketを転送するように設定してください。',
  'remedy.stream-refused':
    '{who, select, named {{name}} other {サーバー}}の手前にプロキシがある場合は、`/activities`と同じように`/:/websockets/notifications`も許可してください。',
  'remedy.relay-only':
    '直接接続できるように、{who, select, named {{name}} other {サーバー}}の設定で「リモートアクセス」を有効にするか、ルーターでポートを転送してください。',
  'remedy.not-owner.limited':
    '{who, select, named {{name}} other {サーバー}}のすべてを表示するには、所有者のアカウントでサインインしてください。',
  'remedy.not-owner':
    '{who, select, named {{name}} other {サーバー}}を所有するアカウントでサインインしてください。',
  'remedy.token-expired':
    'もう一度サインインして{who, select, named {{name}} other {サーバー}}の新しいトークンを取得してください。PLEX_TOKENを使用している場合は、新しいトークンを設定してください。',
  'remedy.starting':
    '{who, select, named {{name}} other {サーバー}}が起動するまで数分お待ちください。起動すると自動的に表示されます。',
  'remedy.certificate-changed':
    '{who, select, named {{name}} other {サーバー}}の証明書を自分で更新した場合にのみ、新しい証明書を承認してください。そうでない場合は、盗聴されているおそれがあります。',
  'remedy.certificate-untrusted':
    'フィンガープリントを{who, select, named {{name}} other {サーバー}}のものと照合してUsherで承認するか、このコンピュータで発行元の認証局を信頼してください。',
  'remedy.certificate-untrusted.plex-direct':
    'ウイルス対策ソフトや会社のプロキシなど、経路上でTLSを検査しているものから、plex.directを除外してください。',
  'remedy.certificate-untrusted.proxy':
    'このコンピュータで発行元の認証局を信頼するか、{hostname}をプロキシ{proxy}の対象から除外してください。',
  'remedy.certificate-outdated':
    'このコンピュータの時計を確認し、正しい場合は{host}の証明書を更新してください。',
  'remedy.certificate-name':
    '証明書に記載されているアドレスを使用してください。{who, select, named {{name}} other {サーバー}}の証明書であれば、Usherでこの証明書に限り承認することもできます。',
  'remedy.certificate-name.plex-direct':
    '{spelled}で応答しているのは{who, select, named {{name}} other {サーバー}}ではありません。何が応答しているのかを確認してください。',
  'remedy.certificate-name.proxy':
    '証明書に記載されているアドレスを使用するか、{hostname}をプロキシ{proxy}の対象から除外してください。',
  'remedy.plain-only':
    '{who, select, named {{name}} other {サーバー}}のネットワーク設定で「安全な接続」を「優先」にするか、自分のネットワーク内での暗号化なしの接続をUsherで承認してください。',
  'remedy.plain-outside':
    '{who, select, named {{name}} other {サーバー}}にはhttps://で始まるアドレスを使用してください。',
  'remedy.wrong-server':
    'Usherで{who, select, named {{name}} other {サーバー}}のアドレスを修正し、ルーターでそのコンピュータに固定アドレスを割り当ててください。',
  'remedy.guarded':
    '{who, select, named {{name}} other {サーバー}}は自身のトークンを確認するため、{who, select, named {{name}} other {サーバー}}宛ての要求を通すように設定してください。',
  'remedy.server-error':
    '{who, select, named {{name}} other {サーバー}}のログを確認し、問題が続く場合は再起動してください。',
  'remedy.not-plex':
    '{host}のホストとポート、そこにプロキシがある場合はその転送先を確認してください。Plex自体のポートは32400です。',
  'remedy.no-tls':
    '{who, select, named {{name}} other {サーバー}}のネットワーク設定で「安全な接続」を「優先」にするか、自分のネットワーク内ではhttp://で始まるアドレスを使用してください。',
  'remedy.tls-broken':
    '{host}で何が待ち受けているか、そこにプロキシがある場合は{hostname}の証明書があるかを確認してください。',
  'remedy.proxy-refuses':
    'プロキシ{proxy}で{host}へのCONNECTを許可するか、{hostname}をプロキシの対象から除外してください（ターミナルではNO_PROXY）。',
  'remedy.proxy-refuses.password':
    'プロキシ{proxy}が求めるユーザー名とパスワードを、システムの設定に入力してください。',
  'remedy.proxy-refuses.error':
    'プロキシ{proxy}自体が{host}に接続できることを確認するか、{hostname}をプロキシの対象から除外してください（ターミナルではNO_PROXY）。',
  'remedy.proxy-setting':
    'システムの設定で、http、https、またはSOCKS 5のプロキシをホストとポートで指定するか（ターミナルではHTTPS_PROXYまたはALL_PROXY）、{hostname}をプロキシの対象から除外してください。',
  'remedy.proxy-unreachable':
    'プロキシ{proxy}を起動するか、システムの設定で修正するか（ターミナルではHTTPS_PROXY）、{hostname}をプロキシの対象から除外してください。',
  'remedy.timed-out':
    '{who, select, named {{name}} other {サーバー}}のコンピュータの電源が入っていること、このコンピュータから{host}への接続が許可されていること、間にファイアウォールがないことを確認してください。',
  'remedy.timed-out.list':
    '問題が続く場合は、{who, select, named {{name}} other {サーバー}}を再起動してください。',
  'remedy.unreachable':
    '{who, select, named {{name}} other {サーバー}}のコンピュータの電源が入っていてPlex Media Serverが動作していること、アドレスが今も{host}であることを確認してください。',
  'remedy.no-dns':
    '{hostname}のつづりを確認するか、{who, select, named {{name}} other {サーバー}}に192.168.1.20:32400のようなアドレスを使用してください。',
  'remedy.no-dns.timed-out':
    'このコンピュータがオンラインであることと、使用しているDNSサーバーを確認してください。',
  'remedy.no-address':
    'もう一度サインインするか、アドレスを指定して{who, select, named {{name}} other {サーバー}}を追加してください。',
  'remedy.unfinished': '{who, select, named {{name}} other {サーバー}}をもう一度診断してください。',
};
