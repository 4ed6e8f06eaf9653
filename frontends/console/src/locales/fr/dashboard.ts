import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'Tableau de bord',
    intro: 'On est actif un jour où une application reçoit des jetons pour soi. Les jours sont ceux de l’UTC.',
    total: 'Utilisateurs',
    today: 'Nouveaux aujourd’hui',
    week: 'Nouveaux en sept jours',
    daily: 'Actifs aujourd’hui',
    weekly: 'Actifs en sept jours',
    monthly: 'Actifs en trente jours',
    until: 'Activité jusqu’au',
    onDay: {
      daily: 'Actifs ce jour-là',
      weekly: 'Actifs en sept jours jusque-là',
      monthly: 'Actifs en trente jours jusque-là',
    },
    delta: '{{delta}} par rapport à la période précédente',
    curve: 'Utilisateurs actifs, jour après jour',
    most: '{{count}} au plus',
  },
};
