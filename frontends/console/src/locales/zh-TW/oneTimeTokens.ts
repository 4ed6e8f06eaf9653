import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: '一次性權杖',
    one: '一次性權杖',
    intro: '每個權杖透過您的應用程式傳送到某人電子郵件信箱的連結，讓此人無需密碼進入一次。',
    create: '建立一次性權杖',
    expiresIn: '有效期',
    expiresInHint: '留空為十分鐘。',
    expires: '過期時間',
    organizations: '加入這些組織',
    status: '狀態',
    states: { active: '有效', consumed: '已使用', revoked: '已撤銷', expired: '已過期' },
    use: {
      title: '如何使用',
      intro: '您的應用程式中發起登入的頁面，會在授權請求中傳遞這些參數。',
      parameters: '連結的參數',
    },
    revoke: {
      submit: '撤銷',
      title: '撤銷 {{name}} 的權杖？',
      body: '將無人能再用它進入。此操作無法撤銷。',
      done: '{{name}} 的權杖已撤銷。',
    },
    delete: {
      submit: '刪除權杖',
      title: '刪除 {{name}} 的權杖？',
      done: '{{name}} 的權杖已刪除。',
      body: '它從列表中移除，不再讓任何人進入。其歷史仍有記錄。',
    },
    none: { title: '沒有一次性權杖', body: '為需要透過連結進入的人建立一個。' },
  },
};
