import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'Audit-Log',
    intro: 'Was in Anmeldungen und mit Tokens geschah, das Neueste zuerst. Was von einer Person bekannt ist, geht mit ihrer Tilgung.',
    key: 'Was geschah',
    columns: {
      what: 'Was',
      result: 'Ergebnis',
      user: 'Benutzer',
      application: 'Anwendung',
      at: 'Wann',
    },
    succeeded: 'Getan',
    failed: 'Abgelehnt',
    none: {
      title: 'Nichts davon ist geschehen',
      body: 'Es erscheint hier Augenblicke, nachdem es geschieht.',
    },
    position: 'Position {{position}} des Ereignisprotokolls',
    details: 'Einzelheiten',
  },
};
