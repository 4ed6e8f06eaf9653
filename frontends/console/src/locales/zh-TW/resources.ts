import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: '指南',
    title: 'API 資源',
    intro: '權杖所面向的 API，以及各自可以進行的操作。',
    create: '建立 API 資源',
    resource: 'API',
    permission: '權限',
    indicator: '識別資訊',
    indicatorHint: '應用程式請求權杖所指的資源，也是權杖的受眾。以後無法變更。',
    ttl: '存取權杖有效期',
    default: '預設',
    none: { title: '還沒有 API', body: '註冊您的 API，即可為其簽發存取權杖。' },
    makeDefault: {
      title: '將 {{name}} 設為預設？',
      body: '未指定資源的應用程式會獲得面向它的權杖。',
      submit: '設為預設',
    },
    unmakeDefault: {
      title: '{{name}} 不再為預設？',
      body: '未指定資源的應用程式將重新獲得不透明權杖。',
      submit: '取消預設',
    },
    permissions: {
      create: '建立權限',
      edit: '編輯權限',
      delete: '刪除權限',
      deleteBody: '每個角色都會失去它，權杖中也不再包含它。此操作無法撤銷。',
      none: { title: '還沒有權限', body: '說明可以用此 API 做什麼，例如 read:orders。' },
    },
    delete: {
      submit: '刪除 API 資源',
      body: '不再為其簽發權杖，每個角色都會失去它的權限。此操作無法撤銷。',
    },
  },
};
