import type { Translated } from '../../catalogue.ts';
import type { hooks as en } from '../../en/settings/hooks.ts';

export const hooks: Translated<typeof en> = {
  'hook.title': 'フック',
  'hook.how': '何かが起きたときにコマンドやWebhookを実行します。ターミナルで：usher hooks add FILE',
  'hook.add': '追加と変更',
  'hook.guide': '方法',
  'hook.elsewhere': '現在は「usher watch --hooks」が実行しています。',
  'hook.try': '試す',
  'hook.try-named': '試す：{name}',
  'hook.failing': '{count, number}件が失敗',
  'hook.notice':
    '{count, plural, =1 {フック「{name}」が失敗しました：{problem}} other {「{name}」を含む{count, number}件のフックが失敗しています}}。',

  'hook.runs': '{program}を実行',
  'hook.sends': '{host}に送信',
  'hook.finish': '処理が完了したとき',
  'hook.settle': 'スキャンと関連処理が完了したとき',
  'hook.idle': 'サーバーの処理がなくなったとき',

  'hook.worked': '成功（{when}）',
  'hook.failed': '失敗（{when}）：{problem}',
  'hook.dropped': '{count, number}回分の実行を省略',
  'hook.no-program': 'プログラムが存在しないか、実行できません',
  'hook.exit': 'コード{code, number}で終了しました',
  'hook.signal': '{signal}によって終了しました',
  'hook.timed-out': '{duration}以内に終わりませんでした',
  'hook.unsafe-argument': 'サーバーのテキストがプログラムのオプションとして解釈されるところでした',
  'hook.no-secret': 'シークレット{name}がありません',
  'hook.keychain': 'キーチェーンからシークレットを取得できません',
  'hook.bad-address': 'アドレスまたはヘッダーを使用できません',
  'hook.status': '応答は{status}でした',

  'terminal.help.hooks': '何かが起きたときに実行するコマンドとWebhook',
  'terminal.help.hooks.examples': `usher hooks                   すべてのフックと実行結果
usher hooks add ntfy.json     ファイルからフックを追加
usher hooks secret NTFY       フックで使うNTFYの値を入力
usher hooks test ntfy         今すぐ実行
usher hooks on ntfy`,
  'terminal.help.hooks.list': 'すべてのフックと前回の実行結果を表示',
  'terminal.help.hooks.add': 'JSONファイル（-なら標準入力）からフックを追加',
  'terminal.help.hooks.remove': '設定からフックを削除',
  'terminal.help.hooks.on': 'フックをオンにする',
  'terminal.help.hooks.off': 'フックを残したままオフにする',
  'terminal.help.hooks.test': 'スキャンが完了したものとして、フックを今すぐ実行',
  'terminal.help.hooks.secret': 'フックのシークレットをキーチェーンに保存',
  'terminal.help.hooks.forget': 'シークレットを消去',
  'terminal.help.watch.hooks': 'フックを実行（アプリが実行している場合を除く）',

  'terminal.hooks.none': 'フックはありません。作成方法はdocs/cli.mdにあります。',
  'terminal.hooks.none-on': 'オンのフックがありません。usher hooksで一覧を表示できます。',
  'terminal.hooks.no-such': '「{name}」というフックはありません。使用できるフック：{names}。',
  'terminal.hooks.is-off': '{name}（オフ）',
  'terminal.hooks.added': '{name}を追加しました。オンになっています。',
  'terminal.hooks.added-off':
    '{name}を追加しました。オフになっています。usher hooks test NAMEで試し、usher hooks on NAMEでオンにできます。',
  'terminal.hooks.removed': '{name}を削除しました。',
  'terminal.hooks.on': '{name}をオンにしました。',
  'terminal.hooks.off': '{name}をオフにしました。',
  'terminal.hooks.too-many': 'フックはすでに{count, number}件あります。',
  'terminal.hooks.no-json': 'JSONではありません。',
  'terminal.hooks.no-hook':
    'フックではありません。名前（name）、実行するとき（on）、実行する内容（runまたはpost）が必要です。',
  'terminal.hooks.unfit': 'フックではありません。{part}が正しくありません。',
  'terminal.hooks.ask-secret': '{name}の値：',
  'terminal.hooks.bad-secret-name':
    'シークレットの名前に使用できるのはA～Z、0～9、_です。先頭は英字にしてください。',
  'terminal.hooks.bad-secret':
    '{name}は保存されませんでした。ASCIIの英字、数字、記号を1行で入力してください。',
  'terminal.hooks.no-keychain':
    'キーチェーンに保存できません。フックを実行するプロセスの環境変数USHER_SECRET_{name}を設定してください。',
  'terminal.hooks.kept': '{name}を保存しました。',
  'terminal.hooks.forgotten': '{name}を消去しました。',
};
