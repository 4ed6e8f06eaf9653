import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'Connettori',
    intro: 'Con che cosa si inviano e-mail e SMS, e con quali altri account si può accedere.',
    add: 'Aggiungi un connettore',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Accesso social' },
    columns: { name: 'Connettore', type: 'Per' },
    none: {
      title: 'Ancora nessun connettore',
      body: 'Finché non ce n’è uno per le e-mail e uno per gli SMS, i messaggi restano nella casella di sviluppo.',
    },
    guide: 'Come configurarlo',
    configuration: 'Configurazione',
    target: 'Fornitore',
    targetHint: 'Un nome breve con cui si conoscono le identità presso il fornitore. Resta com’è.',
    keep: 'È impostato. Lascia vuoto per mantenerlo.',
    account: { user: 'Nome utente', password: 'Password', hint: 'Lascia vuoto per un server che non li chiede.' },
    saved: 'Il connettore è salvato',
    social: {
      title: 'Accesso',
      intro: 'Ciò che le persone ne notano.',
      offered: 'Sulle pagine di accesso',
      offeredHint: 'Si può accedere e registrarsi con esso, dopo quelli già offerti.',
      follow: 'Nome e immagine seguono il fornitore',
      followHint: 'A ogni accesso; altrimenti li riceve solo un nuovo account.',
      callback: 'Indirizzo di reindirizzamento da inserire presso il fornitore',
      accountCallback: 'Un secondo, per collegare account nel centro account',
      entityId: 'Il nostro id entità, da inserire presso il fornitore',
      acsUrl: 'Indirizzo di ricezione delle asserzioni, da inserire presso il fornitore',
    },
    look: {
      title: 'Pulsante di accesso',
      intro: 'Ciò che se ne vede sulle pagine di accesso. Il fornitore resta {{target}}.',
      logoHint: 'O l’immagine stessa, come indirizzo data:.',
    },
    test: {
      recipient: { Email: 'Indirizzo e-mail per una prova', Sms: 'Numero di telefono per una prova, solo cifre' },
      send: 'Invia un messaggio di prova',
      sent: 'Un messaggio di prova è in viaggio verso {{recipient}}',
    },
    delete: { submit: 'Elimina connettore', body: 'Non si invia più nulla con esso e nessuno vi accede.' },
  },
};
