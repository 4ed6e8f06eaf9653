import type { KitWords } from '.';

/** Polish. */
export const kit: KitWords = {
  session: {
    starting: 'Szukamy Twojej sesji',
    failed: {
      title: 'Logowanie się nie powiodło',
      body: 'Nie udało się dokończyć logowania. Spróbuj ponownie albo zaloguj się na inne konto.',
      retry: 'Spróbuj ponownie',
      other: 'Użyj innego konta',
    },
  },
  actions: {
    cancel: 'Anuluj',
    close: 'Zamknij',
    copied: 'Skopiowano',
    copy: 'Kopiuj',
    copyByHand: 'Przeglądarka nie pozwala tej stronie kopiować. Skopiuj zaznaczony tekst samodzielnie.',
    discard: 'Odrzuć',
    done: 'Gotowe',
    hide: 'Ukryj',
    retry: 'Spróbuj ponownie',
    save: 'Zapisz zmiany',
    show: 'Pokaż',
  },
  unsaved: {
    bar: 'Masz niezapisane zmiany.',
    title: 'Wyjść bez zapisywania?',
    body: 'Zmiany na tej stronie nie są zapisane. Jeśli teraz wyjdziesz, przepadną.',
    stay: 'Zostań tutaj',
    leave: 'Wyjdź',
  },
  confirm: {
    typeName: 'Wpisz {{name}}, aby potwierdzić.',
  },
  problem: {
    title: 'Nie udało się tego wczytać',
    notFound: 'To nie istnieje albo już nie istnieje.',
    forbidden: 'Nie masz do tego uprawnień.',
    signedOut: 'Nie jesteś już zalogowany. Zachowaj to, co wpisałeś, i wczytaj stronę ponownie.',
  },
  paging: {
    range: '{{from}}–{{to}} z {{total}}',
    label: 'Strony',
    page: 'Strona {{number}}',
    first: 'Pierwsza strona',
    previous: 'Poprzednia strona',
    next: 'Następna strona',
    last: 'Ostatnia strona',
  },
  form: {
    url: 'Wpisz pełny adres, na przykład https://example.com.',
    email: 'Wpisz adres e-mail.',
    phone: 'Same cyfry, z numerem kierunkowym kraju, bez plusa.',
    username: 'Użyj liter, cyfr i podkreśleń i nie zaczynaj od cyfry.',
    required: 'Wypełnij to pole.',
    json: 'Wpisz obiekt JSON.',
    atLeast: 'Co najmniej {{min}}.',
    atMost: 'Co najwyżej {{max}}.',
    shortest: 'Co najmniej {{min}} znaków.',
    longest: 'Najwyżej {{max}} znaków.',
    shape: 'To nie jest zapisane tak, jak trzeba.',
  },
  time: {
    never: 'Nigdy',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Wygląd',
    auto: 'Jak w systemie',
    light: 'Jasny',
    dark: 'Ciemny',
  },
  undo: {
    submit: 'Cofnij',
    done: 'Jest tak jak przedtem.',
  },
  language: {
    label: 'Język',
    title: 'Wybierz język',
    browser: 'Jak w przeglądarce',
  },
  page: {
    skip: 'Przejdź do strony',
  },
  user: {
    signOut: 'Wyloguj się',
    menu: 'Twoje konto',
  },
  applications: {
    'admin-console': 'Konsola',
    'account-center': 'Centrum konta',
    'demo-app': 'Aplikacja demonstracyjna',
    'device-demo-app': 'Aplikacja demonstracyjna dla urządzeń',
  },
};
