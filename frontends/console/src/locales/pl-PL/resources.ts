import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'Przewodnik',
    title: 'Zasoby API',
    intro: 'Interfejsy API, dla których wydaje się tokeny, i to, co można z każdym robić.',
    create: 'Utwórz zasób API',
    resource: 'API',
    permission: 'Uprawnienie',
    indicator: 'Identyfikator',
    indicatorHint: 'Zasób, dla którego aplikacje proszą o tokeny, i ich odbiorca. Później nie da się go zmienić.',
    ttl: 'Czas życia tokenów dostępu',
    default: 'Domyślny',
    none: { title: 'Nie ma jeszcze interfejsów API', body: 'Zarejestruj swoje API, aby wydawać dla niego tokeny dostępu.' },
    makeDefault: {
      title: 'Ustawić {{name}} jako domyślny?',
      body: 'Aplikacje, które nie proszą o żaden zasób, dostają tokeny dla tego.',
      submit: 'Ustaw jako domyślny',
    },
    unmakeDefault: {
      title: '{{name}} ma nie być już domyślny?',
      body: 'Aplikacje, które nie proszą o żaden zasób, znów dostają tokeny nieprzejrzyste.',
      submit: 'Przestań używać jako domyślnego',
    },
    permissions: {
      create: 'Utwórz uprawnienie',
      edit: 'Edytuj uprawnienie',
      delete: 'Usuń uprawnienie',
      deleteBody: 'Traci je każda rola, a tokeny już go nie mają. Nie da się tego cofnąć.',
      none: { title: 'Nie ma jeszcze uprawnień', body: 'Powiedz, co można robić z tym API, na przykład read:orders.' },
    },
    delete: {
      submit: 'Usuń zasób API',
      body: 'Nie wydaje się już dla niego tokenów, a każda rola traci jego uprawnienia. Nie da się tego cofnąć.',
    },
  },
};
