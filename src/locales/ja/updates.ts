import type { Translated } from '../catalogue.ts';
import type { updates as en } from '../en/updates.ts';

export const updates: Translated<typeof en> = {
  'notice.update': 'Usher {version}が利用可能です',
  'notice.update-how': 'アイコンのメニューから入手またはスキップできます。',

  'menu.check-updates': 'アップデートを確認…',
  'menu.checking-updates': 'アップデートを確認中…',
  'menu.newest': 'Usher {version}は最新バージョンです',
  'menu.download': 'Usher {version}をダウンロード',
  'menu.releases': 'Usher {version}を入手…',
  'menu.skip': '{version}をスキップ',
  'menu.downloading': 'ダウンロード中… {percent}',
  'menu.install': '再起動して{version}をインストール',
  'menu.daily-updates': 'アップデートを毎日確認',

  'update.unreachable': 'github.comに接続できないため、アップデートを確認できませんでした。',
  'update.unreadable': 'リリース情報を読み取れないため、アップデートを確認できませんでした。',
  'update.interrupted': 'ダウンロードが中断されました。',
  'update.damaged': 'ダウンロードしたファイルがリリースされたものと異なるため、破棄しました。',
  'update.not-installed': 'アップデートをインストールできませんでした。',
  'update.no-browser': 'リリースページのリンクをブラウザで開けませんでした。',
};
