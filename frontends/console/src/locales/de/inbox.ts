import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: 'Entwicklungs-Postfach',
    intro: 'Nachrichten, die kein Konnektor senden konnte, bleiben hier eine Stunde, damit alles funktioniert, bevor ein Mailserver eingerichtet ist.',
    types: {
      Email: 'E-Mail',
      Sms: 'SMS',
      Social: 'Andere',
    },
    none: {
      title: 'Keine Nachrichten',
      body: 'Was in der letzten Stunde gesendet worden wäre, erscheint hier.',
    },
  },
};
