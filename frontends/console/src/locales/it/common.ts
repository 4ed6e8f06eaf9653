import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: 'Salva',
    saved: 'Le tue modifiche sono salvate.',
    created: 'Creato.',
    clear: 'Svuota: {{label}}',
    pickColor: 'Prendi un colore dallo schermo',
    unitOf: 'Unità: {{label}}',
    upload: 'Carica un’immagine',
    uploadOne: 'Carica: {{label}}',
    on: 'Attivo',
    off: 'Non attivo',
    add: 'Aggiungi',
    numbered: '{{label}} {{number}}',
    removeOne: 'Rimuovi {{name}}',
    abandon: {
      title: 'Chiudere senza salvare?',
      body: 'Ciò che hai inserito qui non è salvato. Se chiudi ora, va perso.',
      submit: 'Scarta',
      stay: 'Continua a modificare',
    },
  },
  entity: {
    id: 'Id',
    tabs: 'Informazioni',
    activity: 'Attività',
    settings: 'Impostazioni',
    general: 'Generale',
    name: 'Nome',
    description: 'Descrizione',
    customData: 'Dati personalizzati',
    customDataIntro: 'Tutto ciò che i tuoi sistemi vogliono conservare qui, come JSON.',
    created: 'Creato',
    type: 'Tipo',
    delete: { title: 'Eliminare {{name}}?', done: '{{name}}: eliminazione completata.' },
  },
  relation: {
    search: 'Cerca',
    nothing: 'Non c’è nulla da scegliere.',
    nothingFound: 'Nessuna corrispondenza.',
    added_one: '{{count}} aggiunto.',
    added_many: '{{count}} aggiunti.',
    added_other: '{{count}} aggiunti.',
    removed: '{{name}}: rimozione completata.',
  },
};
