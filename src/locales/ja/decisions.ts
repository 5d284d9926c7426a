import type { Translated } from '../catalogue.ts';
import type { decisions as en } from '../en/decisions.ts';

export const decisions: Translated<typeof en> = {
  'decision.watched': '通知済み：終了時の通知を希望',
  'decision.asked-for': '通知済み：自分で開始',
  'decision.settled': '通知済み：スキャンと関連する処理が完了',
  'decision.found-running': '通知済み：Usherの起動前から実行中',
  'decision.long-enough': '通知済み：十分に長い処理',
  'decision.muted-until': '保留中：通知をミュート中',
  'decision.quiet-hours': '保留中：通知オフ時間',
  'decision.locked': '保留中：画面がロック中',
  'decision.asleep': '保留中：コンピュータがスリープ中',
  'decision.told': '保留後に通知済み',
  'decision.cancelled': '通知なし：自分でキャンセル',
  'decision.seen': '通知なし：画面を表示中',
  'decision.too-short': '通知なし：短い処理',
  'decision.kind-muted': '通知なし：この種類をミュート中',
  'decision.library-muted': '通知なし：このライブラリをミュート中',
  'decision.server-muted': '通知なし：このサーバーをミュート中',
  'decision.all-muted': '通知なし：すべてミュート中',
  'decision.unworthy': '通知なし：完了を待つことのない処理',
};
