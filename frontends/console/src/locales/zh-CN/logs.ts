import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: '审计日志',
    intro: '登录和令牌方面发生的事，最新的在前。某人被清除时，关于此人的信息也会消失。',
    key: '发生了什么',
    columns: { what: '内容', result: '结果', user: '用户', application: '应用', at: '时间' },
    succeeded: '完成',
    failed: '拒绝',
    none: { title: '没有发生过此类事件', body: '发生后片刻即显示在这里。' },
    position: '事件日志的位置 {{position}}',
    details: '详情',
  },
};
