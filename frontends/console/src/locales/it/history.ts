import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Mostra precedenti',
    details: 'Dettagli',
    nothing: 'nulla',
    reason: 'Motivo: {{reason}}',
    erased: 'Ciò che qui era personale è stato cancellato con la persona.',
    gone: {
      users: 'Questo utente non esiste più',
      applications: 'Questa applicazione non esiste più',
      other: 'Questo non esiste più',
      absent: 'Questo non esisteva in quel momento',
      body: 'Ciò che è accaduto resta registrato; ogni momento si può ancora vedere.',
    },
    compare: {
      title: 'Che cosa differisce',
      from: 'Confronta',
      to: 'con',
      choose: 'Scegli una versione',
      same: 'Queste versioni sono uguali.',
    },
    none: { title: 'Non è ancora accaduto nulla', body: 'Ogni modifica appare qui, con chi l’ha fatta e da dove.' },
    by: {
      self: 'Dalla persona stessa',
      system: 'Dal sistema',
      anonymous: 'Da qualcuno senza accesso',
      application: 'Dall’applicazione {{name}}',
      person: 'Da {{name}}',
    },
    facts: {
      type: 'Evento',
      version: 'versione {{version}}',
      position: 'Posizione',
      correlation: 'Correlazione',
      cause: 'Causa',
      userAgent: 'Browser',
    },
  },
};
