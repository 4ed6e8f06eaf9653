import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: '稽核記錄',
    intro: '登入和權杖方面發生的事，最新的在前。某人被清除時，關於此人的資訊也會消失。',
    key: '發生了什麼',
    columns: { what: '內容', result: '結果', user: '使用者', application: '應用程式', at: '時間' },
    succeeded: '完成',
    failed: '拒絕',
    none: { title: '沒有發生過此類事件', body: '發生後片刻即顯示在這裡。' },
    position: '事件記錄的位置 {{position}}',
    details: '詳情',
  },
};
