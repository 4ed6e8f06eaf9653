import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'Pannello',
    intro: 'Una persona è attiva nel giorno in cui un’applicazione riceve token per lei. I giorni sono quelli UTC.',
    total: 'Utenti',
    today: 'Nuovi oggi',
    week: 'Nuovi in sette giorni',
    daily: 'Attivi oggi',
    weekly: 'Attivi in sette giorni',
    monthly: 'Attivi in trenta giorni',
    until: 'Attività fino al',
    onDay: {
      daily: 'Attivi quel giorno',
      weekly: 'Attivi nei sette giorni fino ad allora',
      monthly: 'Attivi nei trenta giorni fino ad allora',
    },
    delta: '{{delta}} rispetto al periodo precedente',
    curve: 'Utenti attivi, giorno per giorno',
    most: '{{count}} al massimo',
  },
};
