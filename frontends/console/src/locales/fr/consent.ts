import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'Sur les personnes',
      intro: 'Ce qu’elle peut demander de partager. Toute autre demande est refusée.',
      scopes: {
        profile: 'Nom, photo et profil',
        email: 'Adresse e-mail',
        phone: 'Numéro de téléphone',
        address: 'Adresse postale',
        custom_data: 'Autres données du compte',
        identities: 'Comptes liés ailleurs',
        roles: 'Rôles',
        'urn:logto:scope:organizations': 'Organisations d’appartenance',
        'urn:logto:scope:organization_roles': 'Rôles dans les organisations',
        'urn:logto:scope:sessions': 'Où l’on est connecté',
      },
    },
    organization: {
      title: 'Dans les organisations',
      intro: 'Quelles permissions d’organisations elle peut demander. On choisit les organisations où elle peut agir et l’on transmet ce que ses rôles y permettent.',
      none: 'Le modèle d’organisation n’a pas encore de permissions.',
    },
    organizationApi: {
      title: 'Dans les API, pour une organisation',
      intro: 'Quelles permissions d’API elle peut demander là où des rôles dans une organisation les donnent.',
    },
    api: {
      title: 'Dans les API',
      intro: 'Quelles permissions elle peut demander de transmettre. On ne transmet jamais que ce que ses propres rôles donnent.',
      none: 'Elle ne peut demander aucune permission d’API.',
      add: 'Ajouter des permissions',
      remove: 'Retirer',
      removeNamed: 'Retirer {{name}}',
      removeTitle: 'Retirer {{name}} ?',
      removeBody: 'Les nouveaux jetons de l’application ne la portent plus, quoi qu’on lui ait permis auparavant.',
      removed: '{{name}} est retirée. Les nouveaux jetons ne la portent plus.',
      pick: {
        title: 'Ajouter des permissions',
        resource: 'API',
        choose: 'Choisir une API',
        noResource: 'Il n’y a pas encore d’API',
        search: 'Rechercher des permissions',
        nothing: 'Il n’y a rien à ajouter ici.',
        submit: 'Ajouter des permissions',
        done_one: '{{count}} permission est ajoutée.',
        done_many: '{{count}} de permissions sont ajoutées.',
        done_other: '{{count}} permissions sont ajoutées.',
      },
    },
  },
};
