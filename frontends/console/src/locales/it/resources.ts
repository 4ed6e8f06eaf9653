import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'Guida',
    title: 'Risorse API',
    intro: 'Le API per cui si emettono token, e che cosa si può fare con ciascuna.',
    create: 'Crea risorsa API',
    resource: 'API',
    permission: 'Permesso',
    indicator: 'Identificatore',
    indicatorHint: 'La risorsa per cui le applicazioni chiedono token, e la loro audience. Non si può cambiare in seguito.',
    ttl: 'Durata dei token di accesso',
    default: 'Predefinita',
    none: { title: 'Ancora nessuna API', body: 'Registra la tua API per far emettere token di accesso per essa.' },
    makeDefault: {
      title: 'Rendere {{name}} predefinita?',
      body: 'Le applicazioni che non chiedono alcuna risorsa ricevono token per questa.',
      submit: 'Rendi predefinita',
    },
    unmakeDefault: {
      title: '{{name}} non più predefinita?',
      body: 'Le applicazioni che non chiedono alcuna risorsa ricevono di nuovo token opachi.',
      submit: 'Non più predefinita',
    },
    permissions: {
      create: 'Crea permesso',
      edit: 'Modifica permesso',
      delete: 'Elimina permesso',
      deleteBody: 'Ogni ruolo lo perde, e i token non lo contengono più. Non si può annullare.',
      none: { title: 'Ancora nessun permesso', body: 'Indica che cosa si può fare con questa API, come read:orders.' },
    },
    delete: {
      submit: 'Elimina risorsa API',
      body: 'Non si emettono più token per essa, e ogni ruolo perde i suoi permessi. Non si può annullare.',
    },
  },
};
