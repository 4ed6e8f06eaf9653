import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: '仪表板',
    intro: '应用为某人获得令牌的那一天，此人即为活跃。日期以 UTC 计。',
    total: '用户',
    today: '今日新增',
    week: '七天新增',
    daily: '今日活跃',
    weekly: '七天活跃',
    monthly: '三十天活跃',
    until: '活跃度截至',
    onDay: {
      daily: '当天活跃',
      weekly: '截至当天的七天活跃',
      monthly: '截至当天的三十天活跃',
    },
    delta: '较上一时段 {{delta}}',
    curve: '每日活跃用户',
    most: '最多 {{count}}',
  },
};
