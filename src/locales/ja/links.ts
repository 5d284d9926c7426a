import type { Translated } from '../catalogue.ts';
import type { links as en } from '../en/links.ts';

export const links: Translated<typeof en> = {
  'link.trying-again': '再試行中…',
  'link.trying-again-in': '{duration}後に再試行します。',

  'transport.websocket':
    'WebSocketでリアルタイム接続中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}。',
  'transport.eventsource.silent':
    'EventSourceでリアルタイム接続中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：WebSocketは接続できますが、何も届きません。',
  'transport.eventsource.lost':
    'EventSourceでリアルタイム接続中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：WebSocketが繰り返し切断されます。',
  'transport.eventsource.timed-out':
    'EventSourceでリアルタイム接続中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：WebSocketが応答しません。',
  'transport.eventsource.not-allowed':
    'EventSourceでリアルタイム接続中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：WebSocketは許可されていません。',
  'transport.eventsource.blocked':
    'EventSourceでリアルタイム接続中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：WebSocketで接続できません。多くの場合、サーバーとの間にあるプロキシが原因です。',
  'transport.polling.silent':
    '数秒ごとに問い合わせ中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：リアルタイム配信に接続できますが、何も届きません。',
  'transport.polling.lost':
    '数秒ごとに問い合わせ中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：リアルタイム配信が繰り返し切断されます。',
  'transport.polling.timed-out':
    '数秒ごとに問い合わせ中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：リアルタイム配信が応答しません。',
  'transport.polling.not-allowed':
    '数秒ごとに問い合わせ中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：リアルタイム配信は許可されていません。',
  'transport.polling.blocked':
    '数秒ごとに問い合わせ中{route, select, plain {（暗号化なし）} relay {（Plexのリレー経由）} other {}}：リアルタイム配信に接続できません。多くの場合、サーバーとの間にあるプロキシが原因です。',
};
