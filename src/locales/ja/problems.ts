import type { Translated } from '../catalogue.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Translated<typeof en> = {
  'problem.refused.step': '受け入れられません',
  'problem.refused.beside': 'トークンが無効です。',
  'problem.refused.named': '{name}がトークンを受け入れなくなりました。',
  'problem.refused.signIn': 'サーバーがこのトークンを受け入れません。',
  'problem.refused.cancel': 'このアカウントには停止の権限がないため、Plexに拒否されました。',
  'problem.refused.terminal': 'サーバーがトークンを受け入れません。',

  'problem.forbidden.step': '許可されていません',
  'problem.forbidden.beside': 'このアカウントでは使用できません。',
  'problem.forbidden.named': '{name}は、このアカウントにアクティビティの表示を許可していません。',
  'problem.forbidden.signIn': 'このトークンは有効ですが、アクティビティの表示が許可されていません。',
  'problem.forbidden.cancel': 'このアカウントには停止の権限がないため、Plexに拒否されました。',
  'problem.forbidden.terminal': 'このトークンでは、サーバーに許可されていません。',

  'problem.expired.step': '期限切れ',
  'problem.expired.beside': 'トークンが無効です。',
  'problem.expired.named': '{name}がトークンを受け入れなくなりました。',
  'problem.expired.signIn':
    '保存されているトークンをサーバーが受け入れなくなりました。もう一度サインインしてください。',
  'problem.expired.cancel': 'トークンの期限が切れたため、Plexに拒否されました。',
  'problem.expired.terminal': 'サーバーがトークンを受け入れません。',

  'problem.not-found.step': '見つかりません',
  'problem.not-found.beside': 'エラーを返しています。',
  'problem.not-found.named': '{name}がエラーを返しています。',
  'problem.not-found.signIn':
    '{where, select, known {{address}} other {そのアドレス}}で応答しているのはPlex Media Serverではありません。',
  'problem.not-found.cancel': 'サーバーがエラーを返しました。',
  'problem.not-found.terminal': '応答しているのはPlex Media Serverではありません。',

  'problem.bad-request.step': '拒否されました',
  'problem.bad-request.beside': 'エラーを返しています。',
  'problem.bad-request.named': '{name}がエラーを返しています。',
  'problem.bad-request.signIn':
    '{where, select, known {{address}} other {そのアドレス}}で応答しているのはPlex Media Serverではありません。',
  'problem.bad-request.cancel': 'Plexに停止を拒否されました。',
  'problem.bad-request.terminal': 'サーバーがエラーを返しています。',

  'problem.too-many.step': '問い合わせ過多',
  'problem.too-many.beside': 'エラーを返しています。',
  'problem.too-many.named': '{name}がエラーを返しています。',
  'problem.too-many.signIn':
    '{where, select, known {{address}} other {そのアドレス}}のサーバーがエラーを返しています。',
  'problem.too-many.cancel': 'サーバーがエラーを返しました。',
  'problem.too-many.terminal': 'サーバーがエラーを返しています。',

  'problem.starting.step': '起動中',
  'problem.starting.beside': '起動中です。',
  'problem.starting.named': '{name}は起動中です。',
  'problem.starting.signIn': 'サーバーは起動中です。1分ほど待ってから、もう一度お試しください。',
  'problem.starting.cancel': 'サーバーは起動中です。1分ほど待ってから、もう一度お試しください。',
  'problem.starting.terminal': 'サーバーは起動中です。',

  'problem.server-error.step': 'エラー',
  'problem.server-error.beside': 'エラーを返しています。',
  'problem.server-error.named': '{name}がエラーを返しています。',
  'problem.server-error.signIn':
    '{where, select, known {{address}} other {そのアドレス}}のサーバーがエラーを返しています。',
  'problem.server-error.cancel': 'サーバーがエラーを返しました。',
  'problem.server-error.terminal': 'サーバーがエラーを返しています。',

  'problem.unreachable.step': '接続できません',
  'problem.unreachable.beside': '接続できません。',
  'problem.unreachable.named': '{name}に接続できません。',
  'problem.unreachable.signIn':
    '{where, select, known {{address}} other {そのアドレス}}から応答がありません。アドレスと、サーバーが動作していることを確認してください。',
  'problem.unreachable.cancel': 'サーバーに接続できませんでした。',
  'problem.unreachable.terminal': 'サーバーに接続できません。',

  'problem.no-such-name.step': '不明な名前',
  'problem.no-such-name.beside': '名前が見つかりません。',
  'problem.no-such-name.named': '{name}のアドレスにある名前が見つかりません。',
  'problem.no-such-name.signIn':
    '{where, select, known {{address}} other {そのアドレス}}の名前を持つコンピュータが見つかりません。アドレスを確認してください。',
  'problem.no-such-name.cancel': 'サーバーに接続できませんでした。',
  'problem.no-such-name.terminal': 'アドレスの名前が見つかりません。',

  'problem.timed-out.step': '時間内に応答なし',
  'problem.timed-out.beside': '応答がありません。',
  'problem.timed-out.named': '{name}が応答しません。',
  'problem.timed-out.signIn':
    '{where, select, known {{address}} other {そのアドレス}}から時間内に応答がありませんでした。',
  'problem.timed-out.cancel': 'サーバーが時間内に応答しませんでした。これから停止する可能性はあります。',
  'problem.timed-out.terminal': 'サーバーが時間内に応答しませんでした。',

  'problem.not-plex.step': 'Plex Media Serverではありません',
  'problem.not-plex.beside': '別のサーバーがあります。',
  'problem.not-plex.named': '{name}のアドレスで別のものが応答しています。',
  'problem.not-plex.signIn':
    '{where, select, known {{address}} other {そのアドレス}}で応答しているのはPlex Media Serverではありません。',
  'problem.not-plex.cancel': 'サーバーがエラーを返しました。',
  'problem.not-plex.terminal': '応答しているのはPlex Media Serverではありません。',

  'problem.guarded.step': '別のサインインが必要',
  'problem.guarded.beside': '別のサインインが必要です。',
  'problem.guarded.named': '{name}の手前にある何かが、独自のサインインを求めています。',
  'problem.guarded.signIn':
    '{where, select, known {{address}} other {そのアドレス}}は、Usherをサーバーに接続させる前に、独自のサインインを求めています。',
  'problem.guarded.cancel': 'サーバーに接続できませんでした。',
  'problem.guarded.terminal': 'サーバーの手前にある何かが、独自のサインインを求めています。',

  'problem.wrong-server.step': '別のサーバー',
  'problem.wrong-server.beside': '別のサーバーがあります。',
  'problem.wrong-server.named': '{name}のアドレスで別のものが応答しています。',
  'problem.wrong-server.signIn':
    '{where, select, known {{address}} other {そのアドレス}}で別のサーバーが応答しています。',
  'problem.wrong-server.cancel': 'サーバーがエラーを返しました。',
  'problem.wrong-server.terminal': 'このアドレスで別のサーバーが応答しています。',

  'problem.certificate.step': '別の名前',
  'problem.certificate.beside': '証明書の名前が違います。',
  'problem.certificate.named': '{name}の証明書がアドレスと一致しません。',
  'problem.certificate.signIn':
    '{where, select, known {{address}} other {そのアドレス}}の証明書がアドレスと一致しません。',
  'problem.certificate.cancel': 'サーバーに接続できませんでした。',
  'problem.certificate.terminal': 'サーバーの証明書がアドレスと一致しません。',

  'problem.outdated.step': '現在は有効期間外',
  'problem.outdated.beside': '証明書が有効期間外です。',
  'problem.outdated.named': '{name}の証明書は現在有効ではありません。',
  'problem.outdated.signIn':
    '{where, select, known {{address}} other {そのアドレス}}の証明書は現在有効ではありません。このコンピュータとサーバーの時計を確認してください。',
  'problem.outdated.cancel': 'サーバーに接続できませんでした。',
  'problem.outdated.terminal': 'サーバーの証明書は現在有効ではありません。',

  'problem.untrusted.step': '既知の認証局の保証なし',
  'problem.untrusted.beside': '不明な証明書です。',
  'problem.untrusted.named': '{name}の証明書は、このコンピュータが知る認証局に保証されていません。',
  'problem.untrusted.signIn':
    '{where, select, known {{address}} other {そのアドレス}}の証明書は、このコンピュータが知る認証局に保証されていません。',
  'problem.untrusted.cancel': 'サーバーに接続できませんでした。',
  'problem.untrusted.terminal':
    'サーバーの証明書は、このコンピュータが知る認証局に保証されていません。アプリで承認してください。',

  'problem.certificate-changed.step': '承認したものと異なります',
  'problem.certificate-changed.beside': '証明書が変わりました。',
  'problem.certificate-changed.named': '{name}の証明書が、承認したものと異なります。',
  'problem.certificate-changed.signIn':
    '{where, select, known {{address}} other {そのアドレス}}の証明書は、このコンピュータが知る認証局に保証されていません。',
  'problem.certificate-changed.cancel': 'サーバーに接続できませんでした。',
  'problem.certificate-changed.terminal': 'サーバーの証明書が、承認したものと異なります。',

  'problem.plain.step': '暗号化なし',
  'problem.plain.beside': '暗号化されていません。',
  'problem.plain.named': '{name}は暗号化なしの接続にのみ応答します。',
  'problem.plain.signIn':
    '{where, select, known {{address}} other {そのアドレス}}はネットワークの外にあります。暗号化なしでは経路上の誰でもトークンを読み取れるため、https://で始まるアドレスを使用してください。',
  'problem.plain.cancel': 'サーバーに接続できませんでした。',
  'problem.plain.terminal':
    'サーバーは暗号化なしの接続にのみ応答します。アプリで承認するか、PLEX_URLにhttp://と書いてください。',

  'problem.plain-outside.step': 'ネットワーク外で暗号化なし',
  'problem.plain-outside.beside': '暗号化されていません。',
  'problem.plain-outside.named': '{name}はネットワークの外にあり、暗号化されていません。',
  'problem.plain-outside.signIn':
    '{where, select, known {{address}} other {そのアドレス}}はネットワークの外にあります。暗号化なしでは経路上の誰でもトークンを読み取れるため、https://で始まるアドレスを使用してください。',
  'problem.plain-outside.cancel': 'サーバーに接続できませんでした。',
  'problem.plain-outside.terminal':
    'サーバーはこのネットワークの外にあるため、暗号化なしではトークンを送信しません。',

  'problem.proxy.step': 'プロキシが拒否',
  'problem.proxy.beside': 'プロキシが拒否しています。',
  'problem.proxy.named': 'プロキシが{name}へのUsherの接続を拒否しています。',
  'problem.proxy.signIn':
    'このコンピュータのプロキシが、{where, select, known {{address}} other {そのアドレス}}へのUsherの接続を拒否しています。',
  'problem.proxy.cancel': 'サーバーに接続できませんでした。',
  'problem.proxy.terminal': 'プロキシがUsherの接続を拒否しています。',
  'problem.proxy-setting.step': 'プロキシ設定を使用できません',
  'problem.proxy-setting.beside': 'プロキシ設定を使用できません。',
  'problem.proxy-setting.named': 'このコンピュータのプロキシ設定では、{name}に接続できません。',
  'problem.proxy-setting.signIn':
    'このコンピュータのプロキシ設定では、{where, select, known {{address}} other {そのアドレス}}に接続できません。',
  'problem.proxy-setting.cancel': 'サーバーに接続できませんでした。',
  'problem.proxy-setting.terminal': 'プロキシ設定を使用できません。',

  'problem.lost.step': '切断されました',
  'problem.lost.beside': '接続が切れました。',
  'problem.lost.named': '{name}との接続が切れました。',
  'problem.lost.signIn':
    '{where, select, known {{address}} other {そのアドレス}}から応答がありません。アドレスと、サーバーが動作していることを確認してください。',
  'problem.lost.cancel': 'サーバーに接続できませんでした。',
  'problem.lost.terminal': 'サーバーに接続できません。',

  'problem.silent.step': '何も届きません',
  'problem.silent.beside': '接続が切れました。',
  'problem.silent.named': '{name}との接続が切れました。',
  'problem.silent.signIn':
    '{where, select, known {{address}} other {そのアドレス}}から応答がありません。アドレスと、サーバーが動作していることを確認してください。',
  'problem.silent.cancel': 'サーバーに接続できませんでした。',
  'problem.silent.terminal': 'サーバーに接続できません。',

  'problem.still-running.cancel': 'Plexは停止を受け付けましたが、まだ実行中です。',

  'problem.no-address.signIn': 'サーバーのアドレスを入力してください（例：192.168.1.20:32400）。',
  'problem.bad-address.signIn':
    'アドレスの形式が正しくありません。192.168.1.20:32400やhttps://plex.example.comのように入力してください。',
  'problem.no-token.signIn': 'サーバーのトークンを入力してください。',
  'problem.no-servers.signIn':
    'このPlexアカウントには、Usherで使用できるサーバーがありません。別のアカウントでサインインするか、アドレスとトークンを使用してください。',
  'problem.too-late.signIn': '時間内にサインインが確認されませんでした。もう一度お試しください。',
  'problem.no-plex-tv.signIn':
    'plex.tvに接続できません。インターネット接続を確認して、もう一度お試しください。',
  'problem.keychain-locked.signIn':
    'キーチェーンがロックされています。ロックを解除して、もう一度お試しください。',
  'problem.keychain-missing.signIn':
    'このコンピュータには、Usherで使用できるキーチェーンがありません。もう一度サインインするか、キーチェーンを起動してもう一度お試しください。',
  'problem.keychain-empty.signIn':
    'キーチェーンからUsherのサインイン情報を取得できません。ロックされている場合は解除してもう一度お試しください。それ以外の場合は、もう一度サインインしてください。',
  'problem.keychain-denied.signIn':
    'キーチェーンがUsherにサインイン情報の読み取りを許可しませんでした。許可して、もう一度お試しください。',
};
