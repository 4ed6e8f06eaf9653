import type { KitWords } from '.';

/** German. */
export const kit: KitWords = {
  session: {
    starting: 'Ihre Sitzung wird gesucht',
    failed: {
      title: 'Die Anmeldung hat nicht geklappt',
      body: 'Die Anmeldung konnte nicht abgeschlossen werden. Versuchen Sie es noch einmal oder melden Sie sich mit einem anderen Konto an.',
      retry: 'Noch einmal versuchen',
      other: 'Anderes Konto verwenden',
    },
  },
  actions: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    copied: 'Kopiert',
    copy: 'Kopieren',
    copyByHand: 'Der Browser lässt diese Seite nicht kopieren. Kopieren Sie selbst, was hier ausgewählt ist.',
    discard: 'Verwerfen',
    done: 'Fertig',
    hide: 'Verbergen',
    retry: 'Noch einmal versuchen',
    save: 'Änderungen speichern',
    show: 'Anzeigen',
  },
  unsaved: {
    bar: 'Sie haben Änderungen, die nicht gespeichert sind.',
    title: 'Ohne Speichern verlassen?',
    body: 'Die Änderungen auf dieser Seite sind nicht gespeichert. Wenn Sie sie jetzt verlassen, gehen sie verloren.',
    stay: 'Hier bleiben',
    leave: 'Verlassen',
  },
  confirm: {
    typeName: 'Geben Sie zur Bestätigung {{name}} ein.',
  },
  problem: {
    title: 'Dies konnte nicht geladen werden',
    notFound: 'Es gibt das nicht oder nicht mehr.',
    forbidden: 'Dazu haben Sie keine Berechtigung.',
    signedOut: 'Sie sind nicht mehr angemeldet. Bewahren Sie Ihre Eingaben auf und laden Sie die Seite neu.',
  },
  paging: {
    range: '{{from}}–{{to}} von {{total}}',
    label: 'Seiten',
    page: 'Seite {{number}}',
    first: 'Erste Seite',
    previous: 'Vorherige Seite',
    next: 'Nächste Seite',
    last: 'Letzte Seite',
  },
  form: {
    url: 'Geben Sie eine vollständige Adresse ein, etwa https://example.com.',
    email: 'Geben Sie eine E-Mail-Adresse ein.',
    phone: 'Nur Ziffern, mit Ländervorwahl, ohne Plus.',
    username: 'Verwenden Sie Buchstaben, Ziffern und Unterstriche und beginnen Sie nicht mit einer Ziffer.',
    required: 'Füllen Sie dieses Feld aus.',
    json: 'Geben Sie ein JSON-Objekt ein.',
    atLeast: 'Mindestens {{min}}.',
    atMost: 'Höchstens {{max}}.',
    shortest: 'Mindestens {{min}} Zeichen.',
    longest: 'Höchstens {{max}} Zeichen.',
    shape: 'So kann das nicht geschrieben sein.',
  },
  time: {
    never: 'Nie',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Aussehen',
    auto: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  undo: {
    submit: 'Rückgängig machen',
    done: 'Es ist wieder wie vorher.',
  },
  language: {
    label: 'Sprache',
    title: 'Sprache wählen',
    browser: 'Wie der Browser',
  },
  page: {
    skip: 'Zur Seite springen',
  },
  user: {
    signOut: 'Abmelden',
    menu: 'Ihr Konto',
  },
  applications: {
    'admin-console': 'Konsole',
    'account-center': 'Kontoverwaltung',
    'demo-app': 'Demo-App',
    'device-demo-app': 'Geräte-Demo-App',
  },
};
