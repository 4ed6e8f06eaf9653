import type { Words } from '..';

export const common: Words = {
  form: {
    save: 'Enregistrer',
    saved: 'Vos modifications sont enregistrées.',
    created: 'Créé.',
    clear: 'Vider : {{label}}',
    pickColor: 'Choisir une couleur à l’écran',
    seconds: 'En secondes.',
    upload: 'Téléverser une image',
    uploadOne: 'Téléverser : {{label}}',
    add: 'Ajouter',
    numbered: '{{label}} {{number}}',
    removeOne: 'Retirer {{name}}',
    abandon: {
      title: 'Fermer sans enregistrer ?',
      body: 'Ce que vous avez saisi ici n’est pas enregistré. Si vous fermez maintenant, c’est perdu.',
      submit: 'Abandonner la saisie',
      stay: 'Continuer la saisie',
    },
  },
  entity: {
    id: 'Identifiant',
    tabs: 'À propos',
    activity: 'Activité',
    settings: 'Paramètres',
    general: 'Général',
    name: 'Nom',
    description: 'Description',
    customData: 'Données personnalisées',
    customDataIntro: 'Ce que vos propres systèmes veulent garder ici, en JSON.',
    created: 'Créé',
    type: 'Type',
    delete: {
      title: 'Supprimer {{name}} ?',
      done: '{{name}} est supprimé.',
    },
  },
  relation: {
    search: 'Rechercher',
    nothing: 'Il n’y a rien à choisir.',
    nothingFound: 'Rien ne correspond.',
    added_one: '{{count}} ajouté.',
    added_many: '{{count}} ajoutés.',
    added_other: '{{count}} ajoutés.',
    removed: '{{name}} est retiré.',
  },
};
