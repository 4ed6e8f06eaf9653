import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: '連接器',
    intro: '用於傳送電子郵件和簡訊，以及讓人用其他帳號登入。',
    add: '新增連接器',
    types: { Email: '電子郵件', Sms: '簡訊', Social: '社交登入' },
    columns: { name: '連接器', type: '用途' },
    none: {
      title: '還沒有連接器',
      body: '在設定電子郵件和簡訊連接器之前，訊息儲存在開發收件匣中。',
    },
    guide: '如何設定',
    configuration: '組態',
    target: '提供者',
    targetHint: '該提供者處的身分以此短名稱識別。它保持不變。',
    keep: '已設定。留空則保持不變。',
    account: { user: '使用者名稱', password: '密碼', hint: '若伺服器不要求，請留空。' },
    saved: '連接器已儲存',
    social: {
      title: '登入',
      intro: '人們所能看到的部分。',
      offered: '顯示在登入頁面',
      offeredHint: '可以用它登入和註冊，排在此前已提供的之後。',
      follow: '名稱和圖片跟隨提供者',
      followHint: '每次登入時更新；否則只用於新帳號。',
      callback: '在提供者處填寫的重新導向位址',
      accountCallback: '另一個位址，用於在帳號中心連結帳號',
      entityId: '在提供者處填寫的我方實體 ID',
      acsUrl: '在提供者處填寫的斷言接收位址',
    },
    look: {
      title: '登入按鈕',
      intro: '登入頁面上顯示的樣子。提供者仍為 {{target}}。',
      logoHint: '或以 data: 位址直接提供圖片。',
    },
    test: {
      recipient: { Email: '用於測試的電子郵件地址', Sms: '用於測試的電話號碼，僅數字' },
      send: '傳送測試訊息',
      sent: '測試訊息正在發往 {{recipient}}',
    },
    delete: { submit: '刪除連接器', body: '將不再透過它傳送任何內容，也無人能用它登入。' },
  },
};
