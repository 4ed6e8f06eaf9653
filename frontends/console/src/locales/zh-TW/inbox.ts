import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: '開發收件匣',
    intro: '沒有連接器可傳送的訊息在此儲存一小時，因此在設定郵件伺服器之前一切都能執行。',
    types: { Email: '電子郵件', Sms: '簡訊', Social: '其他' },
    none: {
      title: '沒有訊息',
      body: '最近一小時內本應傳送的內容顯示在這裡。',
    },
  },
};
