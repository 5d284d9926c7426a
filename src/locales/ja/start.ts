import type { Translated } from '../catalogue.ts';
import type { start as en } from '../en/start.ts';

export const start: Translated<typeof en> = {
  'start.scan': '{name}のスキャン',
  'start.scan-folder': '{name}の{folder}のスキャン',
  'start.refresh-metadata': '{name}のメタデータの更新',
  'start.guide': '{name}の番組表の更新',
  'start.task': '今すぐ実行：{name}',
  'start.stop': '停止：{name}',
  'start.warning': '{name}のすべてのメタデータを取得し直します。数時間かかることがあります。',
  'start.folders': '{count, number}個のフォルダ',

  'start.asked': 'Plexに要求中…',
  'start.accepted': 'Plexが受け付けました。',
  'start.running': '実行中',
  'start.running-at': '実行中、{percent}',
  'start.stopping': '停止中…',
  'start.unseen': 'Plexは受け付けましたが、アクティビティを確認できませんでした。',

  'start.shared': 'ほかの人のサーバーのため、処理を開始できるのは所有者のみです。',
  'start.forbidden': 'このアカウントには処理を開始する権限がないため、Plexに拒否されました。',
  'start.away': '未接続のため、今は何も開始できません。',
  'start.nothing': '開始できる処理はまだ見つかっていません。',

  'start.problem.account': 'このアカウントには開始する権限がないため、Plexに拒否されました。',
  'start.problem.unknown': 'Plexにはもう存在しません。',
  'start.problem.refused': 'Plexに開始を拒否されました。',
  'start.problem.late': 'サーバーが時間内に応答しませんでした。これから開始される可能性はあります。',
  'start.problem.starting': 'サーバーは起動中です。1分ほど待ってから、もう一度お試しください。',
  'start.problem.error': 'サーバーがエラーを返しました。',
  'start.problem.unreachable': 'サーバーに接続できませんでした。',

  'started.known': '自分で開始',
  'started.guess': 'おそらく自分で開始',

  'headline.start': '処理を開始',
  'headline.settings': '設定',
  'headline.diagnostics': '診断レポート',
  'menu.start': '処理を開始…',
  'menu.scan': 'ライブラリをスキャン',
  'notice.not-started': '{work}：開始できませんでした',
  'notice.not-stopped': '{work}：停止できませんでした',
  'notice.not-seen': '{work}：確認できませんでした',
  'notice.metadata-refreshed': '{name}：メタデータの更新完了',
};
