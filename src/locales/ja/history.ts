import type { Translated } from '../catalogue.ts';
import type { history as en } from '../en/history.ts';

export const history: Translated<typeof en> = {
  'history.today': '今日',
  'history.yesterday': '昨日',
  'history.since': '{day} {time}以降',
  'history.jobs': '{count, number}件の処理',
  'history.jobs-lasted': '{jobs}、合計{total}、通常{median}',
  'history.empty': '完了した処理はまだありません。',
  'history.no-match': '条件に一致する履歴はありません：{limits}。',
  'history.library': 'ライブラリ{id}',
  'history.library-on': '{library} · {server}',
  'history.saved': '{folder}に{name}として保存しました。',
  'history.unsaved': 'ファイルを保存できませんでした。理由はログにあります。',
  'history.cleared': '履歴を消去しました。',
  'history.uncleared': '履歴を消去できませんでした。理由はログにあります。',
  'history.clear-question':
    'すべてのサーバーの履歴を消去しますか？実行中の処理は続行され、完了時に通知されます。',

  'kind.scan': 'ライブラリのスキャン',
  'kind.metadata': 'メタデータ',
  'kind.analysis': 'メディアの解析',
  'kind.download': 'ダウンロード',
  'kind.live-tv': 'ライブTV',
  'kind.maintenance': 'メンテナンス',
  'kind.other': 'その他の処理',
};
