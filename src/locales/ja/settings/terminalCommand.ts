import type { Translated } from '../../catalogue.ts';
import type { terminalCommand as en } from '../../en/settings/terminalCommand.ts';

export const terminalCommand: Translated<typeof en> = {
  'terminal-command.name': 'ターミナルの「usher」コマンド',
  'terminal-command.install': 'インストール',
  'terminal-command.absent': 'インストールされていません。場所は{file}になります。',
  'terminal-command.installed': 'インストール済み：{file}。',
  'terminal-command.foreign': '別の「usher」がすでにあります。Usherはこれを変更しません：{file}。',
  'terminal-command.packaged': 'Usherをインストールしたパッケージに含まれています。',
  'terminal-command.app-image':
    'AppImageは起動するたびに場所が変わります。このコマンドはdeb、rpm、npmでインストールできます。',
  'terminal-command.not-moved': '先にUsherを「アプリケーション」フォルダに移動し、そこから開いてください。',
  'terminal-command.no-node': 'Node 20.18.1以降が必要ですが、見つかりませんでした：https://nodejs.org。',
  'terminal-command.add-line':
    'フォルダがまだPATHにありません。次の行を{file}に追加し、新しいターミナルを開いてください：{line}',
  'terminal-command.add-folder':
    'フォルダがまだPATHにありません。システムの環境変数に追加してください：{folder}。',
};
