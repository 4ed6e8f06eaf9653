import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'ダッシュボード',
    intro: 'アプリがその人のためにトークンを受け取った日を、アクティブな日とします。日付は UTC です。',
    total: 'ユーザー',
    today: '今日の新規',
    week: '7 日間の新規',
    daily: '今日のアクティブ',
    weekly: '7 日間のアクティブ',
    monthly: '30 日間のアクティブ',
    until: 'この日までのアクティビティ',
    onDay: {
      daily: 'この日のアクティブ',
      weekly: 'この日までの 7 日間のアクティブ',
      monthly: 'この日までの 30 日間のアクティブ',
    },
    delta: '前の期間と比べて {{delta}}',
    curve: '日ごとのアクティブユーザー',
    most: '最大 {{count}}',
  },
};
