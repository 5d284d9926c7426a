import type { Translated } from '../../catalogue.ts';
import type { terminal as en } from '../../en/terminal/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}、所要時間{bound, select, lower {{duration}以上} other {{duration}}}',
  'terminal.results': '{finished}（{results}）',
  'terminal.doctor.unnamed': '名前のないサーバー',
  'terminal.doctor.ok': '正常',
  'terminal.doctor.fails': '失敗',
  'terminal.doctor.in-use': '使用中',
  'terminal.doctor.step': '{found}、{took}',

  'terminal.usage.no-uuid': '「{uuid}」はアクティビティのUUIDではありません',
  'terminal.usage.all-or-uuid': '「cancel」にはUUID、または--all、--type、--libraryを指定してください',

  'terminal.settings.default': '{key} = {value}（デフォルト）',
  'terminal.settings.meant': '「{key}」という設定はありません。もしかして：{meant}？',
  'terminal.settings.no-key': '「{key}」という設定はありません。使用できる設定：{keys}。',
  'terminal.settings.takes.choice':
    '{key}には「{value}」ではなく、次のいずれかを指定してください：{values}。',
  'terminal.settings.takes.number':
    '{key}には「{value}」ではなく、{least}から{most}までの数値を指定してください。',
  'terminal.settings.takes.from': '{key}には「{value}」ではなく、{least}以上の整数を指定してください。',
  'terminal.settings.takes.text': '{key}には{count, number}文字以内のテキストを指定してください。',
  'terminal.settings.takes.structure':
    '{key}には「{value}」ではなく、{example}のようなJSONを指定してください。',
  'terminal.settings.no-file': '{file}というファイルはありません。',
  'terminal.settings.file-exists': '{file}というファイルはすでにあります。上書きしませんでした。',
  'terminal.settings.disk': '{file}を使用できません（{reason}）。',
  'terminal.settings.unread': '設定を読み込めません。変更されていません。',
  'terminal.settings.unsaved': '設定を保存できません。変更されていません。',

  'terminal.cancel-by': '(usher cancel {uuid})',
  'terminal.quiet': '{server}で実行中の処理はありません。',
  'terminal.list-of': '{server}：',

  'terminal.cancel.accepted': 'Plexが停止を受け付けました。',
  'terminal.cancel.over': 'すでに終了していました。',
  'terminal.cancel.refused': 'これだけを停止することはPlexに拒否されました。',
  'terminal.cancel.broader':
    'これだけを停止することはPlexに拒否されました。「{what}」なら可能です。実行するには--yesを付けてください。',
  'terminal.cancel.left': '何も停止しませんでした。',
  'terminal.cancel.none': 'アクティビティ「{uuid}」は実行されていません。ほかのアクティビティもありません。',
  'terminal.cancel.unknown': 'アクティビティ「{uuid}」は実行されていません。実行中のアクティビティ：',
  'terminal.cancel.ambiguous': '「{uuid}」で始まるアクティビティが複数あります：',
  'terminal.cancel.nothing': '停止できる処理は実行されていません。',
  'terminal.cancel.all': '次の操作を実行します：',
  'terminal.cancel.all.question': 'すべて実行しますか？',
  'terminal.cancel.all.yes': '次の操作を実行します。実行するには--yesを付けてください：',
  'terminal.cancel.all.done':
    '{count, plural, =0 {何も停止しませんでした。} other {Plexが#件の停止を受け付けました。}}',
  'terminal.prompt': '[y/N]',

  'terminal.scan.agreed': 'Plexが{server}の{name}のスキャンを受け付けました。',
  'terminal.scan.agreed-as': 'Plexが{server}の{name}のスキャンを受け付けました：{uuid}',
  'terminal.scan.none': '{name}というライブラリはありません。使用できるライブラリ：{names}。',
  'terminal.scan.several':
    '{name}というライブラリが複数あります：{names}。完全な名前かIDで指定するか、--serverでサーバーを指定してください。',
  'terminal.scan.no-folder': '{name}には{path}というフォルダがありません。フォルダ：{folders}。',
  'terminal.scan.library': '{name}（{id}）',
  'terminal.scan.library-on': '{server}の{name}（{id}）',

  'terminal.watch.connecting': '{server}に接続中…',
  'terminal.watch.live': '{server}に接続しました。',
  'terminal.watch.live-by': '{server}に接続しました。{transport}',
  'terminal.watch.waiting': '{problem}{time}に再試行します。',

  'terminal.history.hidden': '完了したのは、完了を待つことのない処理のみです。--allで表示できます。',
  'terminal.history.no-match': '条件に一致する履歴はありません。',
  'terminal.history.no-server':
    '{name}というサーバーで完了した処理はありません。履歴のあるサーバー：{names}。',
  'terminal.history.no-library':
    '{name}というライブラリで完了した処理はありません。履歴のあるライブラリ：{names}。',
  'terminal.history.no-since':
    '--sinceには「{since}」ではなく、90m、12h、2d、3w、または2026-11-01のような日付を指定してください。',
  'terminal.history.empty': '完了した処理はまだありません。',
  'terminal.history.dropped': '{count, plural, other {履歴の#行を読み取れなかったため、除外しました。}}',
  'terminal.history.unreadable': '履歴を読み込めません（{reason}）。',
  'terminal.history.on': '{finished}（{server}）',

  'terminal.no-server':
    'サーバーがありません。アプリまたは`usher sign-in`でサインインするか、PLEX_URLとPLEX_TOKENを設定してください。',
  'terminal.bad-address': 'PLEX_URLがhttp://192.168.1.20:32400のようなアドレスではありません。',
  'terminal.bad-token':
    'PLEX_TOKENがトークンではありません。空白や改行など、トークンに含まれない文字があります。',
  'terminal.no-token': 'PLEX_TOKENがありません。PLEX_URLとともに設定してください。',
  'terminal.no-such-server': '{name}というサーバーはありません。使用できるサーバー：{names}。',
  'terminal.keychain.locked':
    'キーチェーンがロックされています。ロックを解除するか、アプリでサインインするか、PLEX_URLとPLEX_TOKENを設定してください。',
  'terminal.keychain.missing':
    'キーチェーンがありません。キーチェーンを起動するか、アプリでサインインするか、PLEX_URLとPLEX_TOKENを設定してください。',
  'terminal.keychain.denied':
    'キーチェーンがUsherにトークンの読み取りを許可していません。許可するか、アプリでサインインするか、PLEX_URLとPLEX_TOKENを設定してください。',
  'terminal.keychain.empty':
    'キーチェーンから{name}のトークンを取得できません。アプリでサインインするか、PLEX_URLとPLEX_TOKENを設定してください。',

  'terminal.sign-in.code': '{page}を開き、次のコードを入力してください：{code}',
  'terminal.sign-in.given-up': '中止しました。',
  'terminal.sign-in.too-late': '時間内にコードが入力されませんでした。もう一度お試しください。',
  'terminal.sign-in.replaced':
    'その間に、ほかの場所でサインインまたはサインアウトが行われました。そちらが有効です。',
  'terminal.sign-in.no-keychain':
    'サインイン情報を保存できるキーチェーンがありません。ファイルには保存しません。',
  'terminal.sign-in.no-resources': 'サインインしましたが、plex.tvからサーバーの一覧を取得できません。',
  'terminal.sign-in.done': '{account}としてサインインしました。',
  'terminal.sign-in.none-chosen': 'サーバーが選択されていません。選択できるサーバー：{names}。',
  'terminal.sign-in.no-servers': 'サーバーが選択されていません。このアカウントにはサーバーがありません。',
  'terminal.sign-out.done': 'サインアウトしました。',

  'terminal.demo.port': '--portには「{port}」ではなく、0から65535までの数値を指定してください',
  'terminal.demo.no-such-scenario': '「{scenario}」というシナリオはありません。使用できるシナリオ：{names}',
  'terminal.demo.port-in-use': 'ポート{port}は使用中です',
  'terminal.demo.listening': '{url}で待ち受け中',
  'terminal.demo.scenario': 'シナリオ：{scenario}、PLEX_URL={url} PLEX_TOKEN={token} usher watch',
};
