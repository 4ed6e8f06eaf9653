import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: 'Casella di sviluppo',
    intro: 'I messaggi che nessun connettore ha potuto inviare restano qui per un’ora, così tutto funziona prima di configurare un server di posta.',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Altro' },
    none: {
      title: 'Nessun messaggio',
      body: 'Ciò che sarebbe stato inviato nell’ultima ora appare qui.',
    },
  },
};
