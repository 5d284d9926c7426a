import type { Translated } from '../../catalogue.ts';
import type { settingsFiles as en } from '../../en/settings/settingsFiles.ts';

export const settingsFiles: Translated<typeof en> = {
  'settings.imported': 'ファイルの設定を適用しました。',
  'settings.imported-partly':
    'このバージョンのUsherで認識できない項目を除き、ファイルの設定を適用しました：{keys}。',
  'settings.no-export': '書き出された設定のファイルではありません。変更されていません。',

  'settings.about.leastSeconds': '自分で開始していない処理を通知する、所要時間の下限（秒）。',
  'settings.about.settleSeconds': '動きがなくなってからスキャン完了とみなすまでの時間（秒）。',
  'settings.about.noticeRules':
    '処理の種類、サーバー、ライブラリごとの例外（通知するかどうかと、その所要時間の秒数）。',
  'settings.about.tellsLoss': 'サーバーに接続できないことを通知する。',
  'settings.about.tellsReturn': 'サーバーに再び接続できたことを通知する。',
  'settings.about.tellsStalls': '処理が進んでいないことを通知する。',
  'settings.about.quietHours': '何も通知しない時間（開始、終了、開始する曜日。0は日曜日）。',
  'settings.about.mutedUntil': 'この時刻まで何も通知しない（1970年からのミリ秒）。',
  'settings.about.language': 'Usherの言語。',
  'settings.about.theme': 'ライトまたはダーク。',
  'settings.about.contrast': 'システムの設定よりコントラストを高くする。',
  'settings.about.zoom': 'ポップオーバーのサイズ（パーセント）。',
  'settings.about.besideIcon': 'アイコンの横またはツールチップに表示する内容。',
  'settings.about.shortcut': 'どこからでもポップオーバーを開くキー（例：CommandOrControl+Shift+U）。',
  'settings.about.dailyUpdates': 'Usherの新しいバージョンを毎日確認する。',
  'settings.about.hooks': '何かが起きたときに実行するコマンドとWebhook。',
};
