import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'Registro di controllo',
    intro: 'Che cosa è accaduto negli accessi e ai token, dal più recente. Ciò che si sa di una persona sparisce quando la persona viene cancellata.',
    key: 'Che cosa è accaduto',
    columns: { what: 'Che cosa', result: 'Esito', user: 'Utente', application: 'Applicazione', at: 'Quando' },
    succeeded: 'Fatto',
    failed: 'Rifiutato',
    none: { title: 'Non è accaduto nulla di questo tipo', body: 'Appare qui pochi istanti dopo che accade.' },
    position: 'Posizione {{position}} del registro eventi',
    details: 'Dettagli',
  },
};
