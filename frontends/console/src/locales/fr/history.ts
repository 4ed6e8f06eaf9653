import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Montrer les précédents',
    details: 'Détails',
    nothing: 'rien',
    reason: 'Raison : {{reason}}',
    erased: 'Ce qui était personnel ici a été effacé avec la personne.',
    gone: {
      users: 'Cet utilisateur n’existe plus',
      applications: 'Cette application n’existe plus',
      other: 'Cela n’existe plus',
      absent: 'Cela n’existait pas à ce moment',
      body: 'Ce qui s’est passé reste consigné ; on peut encore regarder chaque moment.',
    },
    compare: {
      title: 'Ce qui diffère',
      from: 'Comparer',
      to: 'avec',
      choose: 'Choisir une version',
      same: 'Ces versions sont identiques.',
    },
    none: {
      title: 'Rien ne s’est encore passé',
      body: 'Chaque modification apparaît ici, avec son auteur et son origine.',
    },
    by: {
      self: 'Par la personne elle-même',
      system: 'Par le système',
      anonymous: 'Par quelqu’un de non connecté',
      application: 'Par l’application {{name}}',
      person: 'Par {{name}}',
    },
    facts: {
      type: 'Événement',
      version: 'version {{version}}',
      position: 'Position',
      correlation: 'Corrélation',
      cause: 'Cause',
      userAgent: 'Navigateur',
    },
  },
};
