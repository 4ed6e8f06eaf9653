import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'Token monouso',
    one: 'Token monouso',
    intro: 'Ognuno fa entrare una persona una volta, senza password, con un link che la tua applicazione invia al suo indirizzo e-mail.',
    create: 'Crea token monouso',
    expiresIn: 'Valido per',
    expiresInHint: 'Vuoto: dieci minuti.',
    expires: 'Scade',
    organizations: 'Entra in queste organizzazioni',
    status: 'Stato',
    states: { active: 'Attivo', consumed: 'Usato', revoked: 'Revocato', expired: 'Scaduto' },
    use: {
      title: 'Come si usa',
      intro: 'La pagina della tua applicazione che inizia un accesso passa questi parametri con la sua richiesta di autorizzazione.',
      parameters: 'Parametri del link',
    },
    revoke: {
      submit: 'Revoca',
      title: 'Revocare il token per {{name}}?',
      body: 'Nessuno entra più con esso. Non si può annullare.',
      done: 'Il token per {{name}} è stato revocato.',
    },
    delete: {
      submit: 'Elimina token',
      title: 'Eliminare il token per {{name}}?',
      done: 'Il token per {{name}} è stato eliminato.',
      body: 'Viene tolto dall’elenco e non fa più entrare nessuno. La sua storia resta registrata.',
    },
    none: { title: 'Nessun token monouso', body: 'Creane uno per qualcuno che deve entrare con un link.' },
  },
};
