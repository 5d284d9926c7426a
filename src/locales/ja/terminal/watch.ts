import type { Translated } from '../../catalogue.ts';
import type { terminalWatch as en } from '../../en/terminal/watch.ts';

export const terminalWatch: Translated<typeof en> = {
  'terminal.watch.refused': '{server} · {problem}`usher sign-in`でもう一度サインインできます。',
  'terminal.watch.key.select': '選択',
  'terminal.watch.key.stop': '停止',
  'terminal.watch.key.stop-all': 'すべて停止',
  'terminal.watch.key.open': 'グループの開閉',
  'terminal.watch.key.history': '履歴',
  'terminal.watch.key.retry': '今すぐ再接続',
  'terminal.watch.key.help': 'ヘルプ',
  'terminal.watch.key.quit': '終了',
  'terminal.watch.how-to-stop':
    'cで何が停止するかは、停止する前に一番下の行に表示されます。選択した処理以外も停止する場合は、先に確認します。',
};
