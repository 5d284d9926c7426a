import type { Translated } from '../../catalogue.ts';
import type { terminalCommands as en } from '../../en/terminal/commands.ts';

export const terminalCommands: Translated<typeof en> = {
  'terminal.several-servers':
    '{name}というサーバーが複数あります：{names}。完全な名前かIDで指定してください。',
  'terminal.task.none': '{name}というメンテナンスタスクはありません。使用できるタスク：{names}。',
  'terminal.task.several':
    '{name}というメンテナンスタスクが複数あります：{names}。完全な名前で指定するか、--serverでサーバーを指定してください。',
  'terminal.task.on': '{server}の{name}',
  'terminal.run.accepted': 'Plexが{server}の「{task}」の開始を受け付けました。',
  'terminal.run.over': '「{task}」は{server}ですでに実行中です。',
  'terminal.stop.accepted': 'Plexが{server}の「{task}」の停止を受け付けました。',
  'terminal.stop.over': '「{task}」は{server}で実行されていません。',

  'terminal.cancel.of': '{title}：{sentence}',

  'terminal.idle.waiting': '{servers}のアイドル状態が{duration}続くのを待機中…',
  'terminal.idle.done': 'アイドル状態が{duration}続きました。',
  'terminal.idle.timed-out': '{duration}待ちましたが、アイドル状態になりませんでした。',
  'terminal.idle.away': '{server}に接続されていません',
  'terminal.idle.bad-time':
    '{option}には「{time}」ではなく、20、90s、15m、2hのような時間を指定してください。',

  'terminal.servers.shared': 'ほかのユーザーのサーバー',
  'terminal.servers.own': '自分のサーバー',
  'terminal.servers.no-address': '接続できたアドレスなし',
  'terminal.servers.kept': 'トークンはキーチェーンに保存済み',
  'terminal.servers.none-needed': 'トークン不要',
  'terminal.servers.answers': '応答あり',

  'terminal.list.legend': '停止するには、usher cancel {uuid}のように入力します。',
  'terminal.list.broad': '* ほかの処理と一緒にのみ停止できます。停止する前に確認します。',
};
