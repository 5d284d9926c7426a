import type { Translated } from '../catalogue.ts';
import type { signIn as en } from '../en/signIn.ts';

export const signIn: Translated<typeof en> = {
  'keychain.missing': 'キーチェーンがないため、トークンはUsherの終了時に消去されます。',
  'keychain.locked': 'キーチェーンがロックされているため、トークンはUsherの終了時に消去されます。',
  'keychain.denied': 'キーチェーンに保存できなかったため、トークンはUsherの終了時に消去されます。',

  'file.settings.unread':
    '設定を読み込めません。Usherは設定なしで動作を続けます。これからの変更は終了時に失われます。',
  'file.settings.unsaved': '設定を保存できません。これからの変更はUsherの終了時に失われます。',
  'file.settings.set-aside':
    '設定を読み込めませんでした。元のファイルをUsherのフォルダに残し、新しい設定で開始します。',
  'file.history.unread': '履歴を読み込めません。以前に完了した処理は表示されません。',
  'file.history.unsaved': '履歴を保存できません。これから完了する処理の記録はUsherの終了時に失われます。',

  'trust.plain':
    '{who, select, named {{name}} other {サーバー}}は{host}で暗号化なしの接続にのみ応答します。ネットワーク上の誰でもトークンを読み取れます。',
  'trust.plain.agree': '暗号化なしで使用',
  'trust.changed':
    '{host}の{who, select, named {{name}} other {サーバー}}の証明書が、承認したものと異なります。更新していない場合は、盗聴されているおそれがあります。トークンは送信していません。',
  'trust.changed.agree': '新しい証明書を信頼',
  'trust.name':
    '{host}の証明書は、Plexがサーバー用に発行した{names}宛てのものです。次のフィンガープリントがお使いのサーバーのものであれば、信頼してください：',
  'trust.untrusted':
    '{host}の証明書は、このコンピュータが知る認証局に保証されていません。次のフィンガープリントがお使いのサーバーのものであれば、信頼してください：',
  'trust.untrusted-names':
    '{host}の証明書（{names}宛て）は、このコンピュータが知る認証局に保証されていません。次のフィンガープリントがお使いのサーバーのものであれば、信頼してください：',
  'trust.agree': 'この証明書を信頼',
};
