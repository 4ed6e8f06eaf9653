import type { Words } from '..';

export const dashboard: Words = {
  dashboard: {
    title: 'Pulpit',
    intro: 'Ktoś jest aktywny w dniu, w którym aplikacja dostaje dla niego tokeny. Dni liczone są według UTC.',
    total: 'Użytkownicy',
    today: 'Nowi dziś',
    week: 'Nowi w siedem dni',
    daily: 'Aktywni dziś',
    weekly: 'Aktywni w siedem dni',
    monthly: 'Aktywni w trzydzieści dni',
    until: 'Aktywność do',
    onDay: {
      daily: 'Aktywni tego dnia',
      weekly: 'Aktywni w siedem dni do tego dnia',
      monthly: 'Aktywni w trzydzieści dni do tego dnia',
    },
    delta: '{{delta}} wobec poprzedniego okresu',
    curve: 'Aktywni użytkownicy, dzień po dniu',
    most: 'najwyżej {{count}}',
  },
};
