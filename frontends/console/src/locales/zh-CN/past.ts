import type { Words } from '..';

export const past: Words = {
  past: {
    title: '这是过去的状态',
    titleAt: '{{when}} 时的状态',
    body: '读自事件日志，直到位置 {{position}}。此处无法更改任何内容。',
    bodyAt: '读自事件日志。此处无法更改任何内容。',
    activity: '返回活动',
    now: '显示现在的状态',
    open: '当时的状态',
    pick: '截至',
    show: '显示当时的状态',
    erased: '此人后来已被清除。个人信息无法再读取。',
    secrets: '仅有名称；过去的值不予显示。',
  },
};
