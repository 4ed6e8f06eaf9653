import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'Journal d’audit',
    intro: 'Ce qui s’est passé lors des connexions et avec les jetons, le plus récent d’abord. Ce que l’on sait d’une personne disparaît avec son effacement.',
    key: 'Ce qui s’est passé',
    columns: {
      what: 'Quoi',
      result: 'Résultat',
      user: 'Utilisateur',
      application: 'Application',
      at: 'Quand',
    },
    succeeded: 'Fait',
    failed: 'Refusé',
    none: {
      title: 'Rien de ce genre ne s’est passé',
      body: 'Cela apparaît ici quelques instants après.',
    },
    position: 'Position {{position}} du journal des événements',
    details: 'Détails',
  },
};
