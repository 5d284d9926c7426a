import type { Translated } from '../catalogue.ts';
import type { terminal as en } from '../en/terminal.ts';

export const terminal: Translated<typeof en> = {
  'terminal.finished': '{title}、所要時間{bound, select, lower {{duration}以上} other {{duration}}}',
  'terminal.results': '{finished}（{results}）',
  'terminal.doctor.unnamed': '名前のないサーバー',
  'terminal.doctor.ok': '正常',
  'terminal.doctor.fails': '失敗',
  'terminal.doctor.in-use': '使用中',
  'terminal.doctor.step': '{found}、{took}',

  'terminal.usage': `使い方: usher <コマンド> [--json]

  list              サーバーで実行中の処理を表示
  why               サーバーが処理中である理由を1文で表示
  watch             動きがあるたびに1行ずつ表示し続ける
  history [--all]   完了した処理を古い順に表示（--all: 完了を待つことのない処理も含む）
                    --server、--kind、--library NAME、--since 2dまたは2026-11-01: 条件を指定、--csv: 表形式
  doctor            サーバーへの接続を試し、正常な点と問題点を表示
  cancel UUID       アクティビティを停止（UUIDは先頭部分だけでも可）。これだけを停止できない場合は、
                    より広い範囲を停止するか確認する（--yes: 確認せずに実行）
  cancel --all      停止できる処理をすべて停止（--type TYPE: この種類のみ）
  scan LIBRARY      サーバーにライブラリをスキャンさせる（--path FOLDER: その中の1フォルダのみ）
  settings          設定項目と現在の値: list、get KEY、set KEY VALUE、reset [KEY]、
                    export [FILE]、import FILE
  sign-in           plex.tv/linkに入力するコードでサインイン
  sign-out          サインインを取り消し、すべてのサーバーを消去
  demo-server       デモサーバーを実行（--port N --token T --scenario NAME --name NAME）
  help              このヘルプ（demo-server以外のコマンドの後の--helpでも表示）

対象は、Usherがサインインしているサーバー（--server NAME: 指定したもののみ、複数回指定可）、または
環境変数PLEX_URLとPLEX_TOKENのサーバーです。--demoでは、コマンドの実行中だけ架空のサーバーを使用します。\`history\`にサーバーは不要で、アプリが保存した履歴を読み取ります。
終了コード: 0 完了、2 使い方の誤り、3 拒否、4 接続不可、5 キャンセル不可。`,
  'terminal.usage.no-such-command': '「{command}」というコマンドはありません',
  'terminal.usage.no-command': 'コマンドを指定してください',
  'terminal.usage.uuid': '「{command}」にはUUIDを1つ指定してください',
  'terminal.usage.library': '「{command}」にはライブラリを1つ指定してください',
  'terminal.usage.no-uuid': '「{uuid}」はアクティビティのUUIDではありません',
  'terminal.usage.no-argument': '「{command}」には引数を指定できません',
  'terminal.usage.all-or-uuid': '「cancel」にはUUIDを1つ、または--allを指定してください',
  'terminal.usage.no-type': '--typeは「cancel --all」とともに指定してください',
  'terminal.usage.no-option': '「{command}」では{option}を使用できません',
  'terminal.usage.no-all': '「{command}」では--allを使用できません',
  'terminal.usage.json-or-csv': '--jsonと--csvは同時に指定できません',
  'terminal.usage.history-demo': '「history」では--demoを使用できません。デモの履歴は保存されません',

  'terminal.settings.usage':
    '「settings」には、list、get KEY、set KEY VALUE、reset [KEY]、export [FILE]、import FILEのいずれかを指定してください',
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
  'terminal.history.no-kind': '「{kind}」という処理の種類はありません。使用できる種類：{kinds}。',
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
