import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: 'Boîte de développement',
    intro: 'Les messages qu’aucun connecteur n’a pu envoyer restent ici une heure, pour que tout fonctionne avant qu’un serveur d’e-mail soit configuré.',
    types: {
      Email: 'E-mail',
      Sms: 'SMS',
      Social: 'Autre',
    },
    none: {
      title: 'Aucun message',
      body: 'Ce qui aurait été envoyé dans la dernière heure apparaît ici.',
    },
  },
};
