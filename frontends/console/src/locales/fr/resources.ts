import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'Guide',
    title: 'Ressources API',
    intro: 'Les API pour lesquelles des jetons sont émis, et ce que l’on peut faire avec chacune.',
    create: 'Créer une ressource API',
    resource: 'API',
    permission: 'Permission',
    indicator: 'Identifiant',
    indicatorHint: 'La ressource pour laquelle les applications demandent des jetons, et leur audience. Elle ne peut pas être changée ensuite.',
    ttl: 'Durée de vie des jetons d’accès',
    default: 'Par défaut',
    none: {
      title: 'Pas encore d’API',
      body: 'Enregistrez votre API pour que des jetons d’accès soient émis pour elle.',
    },
    makeDefault: {
      title: 'Faire de {{name}} la ressource par défaut ?',
      body: 'Les applications qui ne demandent aucune ressource reçoivent des jetons pour celle-ci.',
      submit: 'En faire la ressource par défaut',
    },
    unmakeDefault: {
      title: '{{name}} ne doit plus être la ressource par défaut ?',
      body: 'Les applications qui ne demandent aucune ressource reçoivent de nouveau des jetons opaques.',
      submit: 'Ne plus l’avoir par défaut',
    },
    permissions: {
      create: 'Créer une permission',
      edit: 'Modifier la permission',
      delete: 'Supprimer la permission',
      deleteBody: 'Chaque rôle la perd, et les jetons ne la portent plus. C’est irréversible.',
      none: {
        title: 'Pas encore de permissions',
        body: 'Dites ce que l’on peut faire avec cette API, par exemple read:orders.',
      },
    },
    delete: {
      submit: 'Supprimer la ressource API',
      body: 'Plus aucun jeton n’est émis pour elle, et chaque rôle perd ses permissions. C’est irréversible.',
    },
  },
};
