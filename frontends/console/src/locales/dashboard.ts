export const dashboard = {
  dashboard: {
    title: 'Dashboard',
    intro: 'People are active on a day on which an application is given tokens for them. Days are those of UTC.',
    total: 'Users',
    today: 'New today',
    week: 'New in seven days',
    daily: 'Active today',
    weekly: 'Active in seven days',
    monthly: 'Active in thirty days',
    until: 'Activity until',
    onDay: {
      daily: 'Active on the day',
      weekly: 'Active in seven days until then',
      monthly: 'Active in thirty days until then',
    },
    delta: '{{delta}} on the time before',
    curve: 'Active users, day by day',
    most: '{{count}} at most',
  },
} as const;
