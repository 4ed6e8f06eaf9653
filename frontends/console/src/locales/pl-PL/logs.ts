import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'Dziennik audytu',
    intro: 'Co działo się w logowaniach i z tokenami, od najnowszych. To, co wiadomo o osobie, znika, gdy się ją wymazuje.',
    key: 'Co się stało',
    columns: { what: 'Co', result: 'Wynik', user: 'Użytkownik', application: 'Aplikacja', at: 'Kiedy' },
    succeeded: 'Wykonano',
    failed: 'Odrzucono',
    none: { title: 'Nic takiego się nie stało', body: 'Pojawia się tu chwilę po zdarzeniu.' },
    position: 'Pozycja {{position}} dziennika zdarzeń',
    details: 'Szczegóły',
  },
};
