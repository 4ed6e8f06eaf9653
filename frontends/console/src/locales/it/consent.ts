import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'Sulle persone',
      intro: 'Ciò che può chiedere alle persone di condividere. Ogni altra richiesta viene rifiutata.',
      scopes: {
        profile: 'Nome, immagine e profilo',
        email: 'Indirizzo e-mail',
        phone: 'Numero di telefono',
        address: 'Indirizzo postale',
        custom_data: 'Altri dati conservati con l’account',
        identities: 'Account collegati altrove',
        roles: 'Ruoli',
        'urn:logto:scope:organizations': 'Organizzazioni di cui fanno parte',
        'urn:logto:scope:organization_roles': 'Ruoli nelle organizzazioni',
        'urn:logto:scope:sessions': 'Dove hanno effettuato l’accesso',
      },
    },
    organization: {
      title: 'Nelle organizzazioni',
      intro:
        'Quali permessi di organizzazioni può chiedere. Le persone scelgono le organizzazioni in cui può agire e cedono ciò che i loro ruoli lì danno loro.',
      none: 'Il modello di organizzazione non ha ancora permessi.',
    },
    organizationApi: {
      title: 'Nelle API, per un’organizzazione',
      intro: 'Quali permessi di API può chiedere dove li danno i ruoli in un’organizzazione.',
    },
    api: {
      title: 'Nelle API',
      intro: 'Quali permessi può chiedere alle persone di cedere. Cedono sempre e solo ciò che i propri ruoli danno loro.',
      none: 'Non può chiedere alcun permesso di un’API.',
      add: 'Aggiungi permessi',
      remove: 'Rimuovi',
      removeNamed: 'Rimuovi {{name}}',
      removeTitle: 'Rimuovere {{name}}?',
      removeBody: 'I nuovi token dell’applicazione non lo contengono, qualunque cosa sia stata consentita prima.',
      removed: '{{name}} è stato rimosso. Non è più nei nuovi token.',
      pick: {
        title: 'Aggiungi permessi',
        resource: 'API',
        choose: 'Scegli un’API',
        noResource: 'Non c’è ancora alcuna API',
        search: 'Cerca permessi',
        nothing: 'Qui non c’è nulla da aggiungere.',
        submit: 'Aggiungi permessi',
        done_one: '{{count}} permesso aggiunto.',
        done_many: '{{count}} permessi aggiunti.',
        done_other: '{{count}} permessi aggiunti.',
      },
    },
  },
};
