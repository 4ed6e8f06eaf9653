import type { Words } from '..';

export const past: Words = {
  past: {
    title: '這是過去的狀態',
    titleAt: '{{when}} 時的狀態',
    body: '讀自事件記錄，直到位置 {{position}}。此處無法變更任何內容。',
    bodyAt: '讀自事件記錄。此處無法變更任何內容。',
    activity: '返回活動',
    now: '顯示現在的狀態',
    open: '當時的狀態',
    pick: '截至',
    show: '顯示當時的狀態',
    erased: '此人後來已被清除。個人資訊無法再讀取。',
    secrets: '僅有名稱；過去的值不予顯示。',
  },
};
