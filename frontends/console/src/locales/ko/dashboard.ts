import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: '대시보드',
    intro: '애플리케이션이 그 사람을 위한 토큰을 받은 날에 활성으로 봅니다. 날짜는 UTC 기준입니다.',
    total: '사용자',
    today: '오늘 신규',
    week: '7일간 신규',
    daily: '오늘 활성',
    weekly: '7일간 활성',
    monthly: '30일간 활성',
    until: '활동 기준일',
    onDay: {
      daily: '그날 활성',
      weekly: '그날까지 7일간 활성',
      monthly: '그날까지 30일간 활성',
    },
    delta: '이전 기간 대비 {{delta}}',
    curve: '일별 활성 사용자',
    most: '최대 {{count}}',
  },
};
