import type { UiWords } from '.';

/** Polish. */
export const ui: UiWords = {
  password: {
    show: 'Pokaż hasło',
    hide: 'Ukryj hasło',
    capsLock: 'Caps Lock jest włączony.',
    rules: {
      label: 'Czego wymaga hasło',
      length: 'Liczba znaków: co najmniej {{min}}',
      characterTypes: '{{min}} z: małe litery, wielkie litery, cyfry, symbole',
      met: 'spełnione',
    },
    rejected: {
      too_short: 'Użyj co najmniej {{min}} znaków.',
      too_long: 'Użyj najwyżej {{max}} znaków.',
      character_types: 'Połącz co najmniej {{min}} rodzaje znaków: małe litery, wielkie litery, cyfry, symbole.',
      unsupported_characters: 'Używaj tylko liter, cyfr i symboli ze zwykłej klawiatury.',
      pwned: 'To hasło jest znane z wycieku danych. Wybierz inne.',
      restricted: {
        repetition: 'Unikaj powtórzeń takich jak „aaa”.',
        sequence: 'Unikaj ciągów takich jak „abc” lub „123”.',
        user_info: 'Nie używaj swojego imienia, nazwy użytkownika, adresu e-mail ani numeru telefonu.',
        words: 'Nie używaj słów, które nie są tu dozwolone.',
      },
      other: 'To hasło nie spełnia zasad. Wybierz inne.',
    },
  },
  username: {
    too_short: 'Użyj co najmniej {{min}} znaków.',
    too_long: 'Użyj najwyżej {{max}} znaków.',
    uppercase_not_allowed: 'Nie używaj wielkich liter.',
    lowercase_not_allowed: 'Nie używaj małych liter.',
    numbers_not_allowed: 'Nie używaj cyfr.',
    underscore_not_allowed: 'Nie używaj podkreśleń.',
  },
  problem: {
    unreachable: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
    unexpected: 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.',
    busy: 'Serwer jest zajęty. Spróbuj ponownie za chwilę.',
    busyFor_one: 'Serwer jest zajęty. Spróbuj ponownie za {{count}} sekundę.',
    busyFor_few: 'Serwer jest zajęty. Spróbuj ponownie za {{count}} sekundy.',
    busyFor_many: 'Serwer jest zajęty. Spróbuj ponownie za {{count}} sekund.',
    busyFor_other: 'Serwer jest zajęty. Spróbuj ponownie za {{count}} sekundy.',
    tooMany: 'Zbyt wiele prób. Odczekaj chwilę i spróbuj ponownie.',
  },
};
