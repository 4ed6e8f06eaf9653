import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Pokaż wcześniejsze',
    details: 'Szczegóły',
    nothing: 'nic',
    reason: 'Powód: {{reason}}',
    erased: 'To, co było tu osobiste, wymazano razem z osobą.',
    gone: {
      users: 'Tego użytkownika już nie ma',
      applications: 'Tej aplikacji już nie ma',
      other: 'Tego już nie ma',
      absent: 'W tamtej chwili tego nie było',
      body: 'To, co się stało, pozostaje zapisane; nadal można obejrzeć każdą chwilę.',
    },
    compare: {
      title: 'Czym się różni',
      from: 'Porównaj',
      to: 'z',
      choose: 'Wybierz wersję',
      same: 'Te wersje są takie same.',
    },
    none: { title: 'Nic się jeszcze nie stało', body: 'Każda zmiana pojawia się tutaj, z tym, kto i skąd jej dokonał.' },
    by: {
      self: 'Przez tę osobę',
      system: 'Przez system',
      anonymous: 'Przez kogoś niezalogowanego',
      application: 'Przez aplikację {{name}}',
      person: 'Przez: {{name}}',
    },
    facts: {
      type: 'Zdarzenie',
      version: 'wersja {{version}}',
      position: 'Pozycja',
      correlation: 'Korelacja',
      cause: 'Przyczyna',
      userAgent: 'Przeglądarka',
    },
  },
};
