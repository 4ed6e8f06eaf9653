import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'Łączniki',
    intro: 'Przez co wysyła się e-maile i SMS-y i jakimi kontami z innych miejsc można się logować.',
    add: 'Dodaj łącznik',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Logowanie społecznościowe' },
    columns: { name: 'Łącznik', type: 'Do' },
    none: {
      title: 'Nie ma jeszcze łączników',
      body: 'Dopóki nie ma łącznika dla e-maili i dla SMS-ów, wiadomości trafiają do skrzynki deweloperskiej.',
    },
    guide: 'Jak go skonfigurować',
    configuration: 'Konfiguracja',
    target: 'Dostawca',
    targetHint: 'Krótka nazwa, pod którą znane są tożsamości u dostawcy. Nie zmienia się.',
    keep: 'Jest ustawione. Zostaw puste, aby zachować.',
    account: { user: 'Nazwa użytkownika', password: 'Hasło', hint: 'Zostaw puste, jeśli serwer go nie wymaga.' },
    saved: 'Łącznik jest zapisany',
    social: {
      title: 'Logowanie',
      intro: 'Co widać na zewnątrz.',
      offered: 'Na stronach logowania',
      offeredHint: 'Można się nim logować i rejestrować; stoi za tymi, które były wcześniej.',
      follow: 'Nazwa i obraz podążają za dostawcą',
      followHint: 'Przy każdym logowaniu; inaczej dostaje je tylko nowe konto.',
      callback: 'Adres przekierowania do wpisania u dostawcy',
      accountCallback: 'Drugi, do łączenia kont w centrum konta',
      entityId: 'Nasz identyfikator jednostki do wpisania u dostawcy',
      acsUrl: 'Adres odbioru asercji do wpisania u dostawcy',
    },
    look: {
      title: 'Przycisk logowania',
      intro: 'Co z niego widać na stronach logowania. Dostawcą pozostaje {{target}}.',
      logoHint: 'Albo sam obraz, jako adres data:.',
    },
    test: {
      recipient: { Email: 'Adres e-mail do próby', Sms: 'Numer telefonu do próby, same cyfry' },
      send: 'Wyślij wiadomość próbną',
      sent: 'Wiadomość próbna jest w drodze do: {{recipient}}',
    },
    delete: { submit: 'Usuń łącznik', body: 'Nic się już przez niego nie wyśle i nikt się nim nie zaloguje.' },
  },
};
