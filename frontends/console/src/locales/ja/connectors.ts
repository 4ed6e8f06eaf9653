import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'コネクター',
    intro: 'メールと SMS の送信手段、およびサインインに使える外部サービスです。',
    add: 'コネクターを追加',
    types: { Email: 'メール', Sms: 'SMS', Social: 'ソーシャルサインイン' },
    columns: { name: 'コネクター', type: '用途' },
    none: {
      title: 'コネクターはまだありません',
      body: 'メール用と SMS 用が用意されるまで、メッセージは開発用受信箱に保管されます。',
    },
    guide: '設定の手順',
    configuration: '構成',
    target: 'プロバイダー',
    targetHint: 'プロバイダーでの ID を識別する短い名前です。変更できません。',
    keep: '設定済みです。空のままにすると維持します。',
    account: { user: 'ユーザー名', password: 'パスワード', hint: '不要なサーバーの場合は空のままにしてください。' },
    saved: 'コネクターを保存しました',
    social: {
      title: 'サインイン',
      intro: '利用者に見える部分です。',
      offered: 'サインインページに表示する',
      offeredHint: '既に表示されているものの後に並び、これでサインインと登録ができます。',
      follow: '名前と画像をプロバイダーに合わせる',
      followHint: 'サインインのたびに更新します。オフの場合は新しいアカウントにだけ適用します。',
      callback: 'プロバイダーに入力するリダイレクトアドレス',
      accountCallback: 'アカウントセンターでの連携用の、もう一つのアドレス',
      entityId: 'プロバイダーに入力する、こちらのエンティティ ID',
      acsUrl: 'プロバイダーに入力する、アサーション受信アドレス',
    },
    look: {
      title: 'サインインボタン',
      intro: 'サインインページでの見え方です。プロバイダーは {{target}} のままです。',
      logoHint: 'または data: アドレスとして画像そのもの。',
    },
    test: {
      recipient: { Email: 'テスト用のメールアドレス', Sms: 'テスト用の電話番号 (数字のみ)' },
      send: 'テストメッセージを送る',
      sent: 'テストメッセージを {{recipient}} に送信中です',
    },
    delete: { submit: 'コネクターを削除', body: 'これでの送信もサインインもできなくなります。' },
  },
};
