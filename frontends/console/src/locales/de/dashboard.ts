import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'Übersicht',
    intro: 'Aktiv ist man an einem Tag, an dem eine Anwendung Tokens für einen bekommt. Tage sind die von UTC.',
    total: 'Benutzer',
    today: 'Heute neu',
    week: 'In sieben Tagen neu',
    daily: 'Heute aktiv',
    weekly: 'In sieben Tagen aktiv',
    monthly: 'In dreißig Tagen aktiv',
    until: 'Aktivität bis',
    onDay: {
      daily: 'An dem Tag aktiv',
      weekly: 'In sieben Tagen bis dahin aktiv',
      monthly: 'In dreißig Tagen bis dahin aktiv',
    },
    delta: '{{delta}} gegenüber der Zeit davor',
    curve: 'Aktive Benutzer, Tag für Tag',
    most: 'höchstens {{count}}',
  },
};
