import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'Einmal-Tokens',
    one: 'Einmal-Token',
    intro: 'Jedes lässt eine Person einmal ohne Passwort ein, über einen Link, den Ihre Anwendung an ihre E-Mail-Adresse schickt.',
    create: 'Einmal-Token anlegen',
    expiresIn: 'Gültig für',
    expiresInHint: 'Leer: zehn Minuten.',
    expires: 'Läuft ab',
    organizations: 'Tritt diesen Organisationen bei',
    status: 'Status',
    states: { active: 'Aktiv', consumed: 'Verwendet', revoked: 'Widerrufen', expired: 'Abgelaufen' },
    use: {
      title: 'Wie es verwendet wird',
      intro: 'Die Seite Ihrer Anwendung, die eine Anmeldung beginnt, gibt diese Parameter mit ihrer Autorisierungsanfrage weiter.',
      parameters: 'Parameter des Links',
    },
    revoke: {
      submit: 'Widerrufen',
      title: 'Das Token für {{name}} widerrufen?',
      body: 'Niemand kommt mehr damit herein. Das lässt sich nicht rückgängig machen.',
      done: 'Das Token für {{name}} ist widerrufen.',
    },
    delete: {
      submit: 'Token löschen',
      title: 'Das Token für {{name}} löschen?',
      done: 'Das Token für {{name}} ist gelöscht.',
      body: 'Es verschwindet aus der Liste und lässt niemanden mehr ein. Sein Verlauf bleibt verzeichnet.',
    },
    none: { title: 'Keine Einmal-Tokens', body: 'Legen Sie eines für jemanden an, der über einen Link hereinkommen soll.' },
  },
};
