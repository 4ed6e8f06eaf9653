import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: '儀表板',
    intro: '應用程式為某人獲得權杖的那一天，此人即為活躍。日期以 UTC 計。',
    total: '使用者',
    today: '今日新增',
    week: '七天新增',
    daily: '今日活躍',
    weekly: '七天活躍',
    monthly: '三十天活躍',
    until: '活躍度截至',
    onDay: {
      daily: '當天活躍',
      weekly: '截至當天的七天活躍',
      monthly: '截至當天的三十天活躍',
    },
    delta: '較上一時段 {{delta}}',
    curve: '每日活躍使用者',
    most: '最多 {{count}}',
  },
};
