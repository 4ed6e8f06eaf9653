import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: '開発用受信箱',
    intro: 'どのコネクターでも送れなかったメッセージをここに 1 時間保管します。メールサーバーの設定前でもすべてが動作します。',
    types: { Email: 'メール', Sms: 'SMS', Social: 'その他' },
    none: {
      title: 'メッセージはありません',
      body: 'この 1 時間に送信されるはずだったものがここに表示されます。',
    },
  },
};
