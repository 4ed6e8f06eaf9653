import type { KitWords } from '.';

/** French. */
export const kit: KitWords = {
  session: {
    starting: 'Recherche de votre session',
    failed: {
      title: 'La connexion n’a pas abouti',
      body: 'La connexion n’a pas pu être terminée. Réessayez ou connectez-vous avec un autre compte.',
      retry: 'Réessayer',
      other: 'Utiliser un autre compte',
    },
  },
  actions: {
    cancel: 'Annuler',
    close: 'Fermer',
    copied: 'Copié',
    copy: 'Copier',
    copyByHand: 'Le navigateur ne laisse pas cette page copier. Copiez vous-même ce qui est sélectionné ici.',
    discard: 'Abandonner',
    done: 'Terminé',
    hide: 'Masquer',
    retry: 'Réessayer',
    save: 'Enregistrer',
    show: 'Afficher',
  },
  unsaved: {
    bar: 'Vous avez des modifications non enregistrées.',
    title: 'Quitter sans enregistrer ?',
    body: 'Les modifications de cette page ne sont pas enregistrées. Si vous la quittez maintenant, elles seront perdues.',
    stay: 'Rester ici',
    leave: 'Quitter',
  },
  confirm: {
    typeName: 'Saisissez {{name}} pour confirmer.',
  },
  problem: {
    title: 'Le chargement a échoué',
    notFound: 'Cela n’existe pas ou n’existe plus.',
    forbidden: 'Vous n’y êtes pas autorisé.',
    signedOut: 'Vous n’êtes plus connecté. Gardez une copie de ce que vous avez saisi, puis rechargez la page.',
  },
  paging: {
    range: '{{from}}–{{to}} sur {{total}}',
    label: 'Pages',
    page: 'Page {{number}}',
    first: 'Première page',
    previous: 'Page précédente',
    next: 'Page suivante',
    last: 'Dernière page',
  },
  form: {
    url: 'Saisissez une adresse complète, par exemple https://example.com.',
    email: 'Saisissez une adresse e-mail.',
    phone: 'Chiffres uniquement, avec l’indicatif du pays, sans le plus.',
    username: 'Utilisez des lettres, des chiffres et des tirets bas, sans commencer par un chiffre.',
    required: 'Remplissez ce champ.',
    json: 'Saisissez un objet JSON.',
    atLeast: 'Au moins {{min}}.',
    atMost: 'Au plus {{max}}.',
    shortest: 'Au moins {{min}} caractères.',
    longest: 'Au plus {{max}} caractères.',
    shape: 'Ce n’est pas écrit comme il faut.',
  },
  time: {
    never: 'Jamais',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Apparence',
    auto: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
  },
  undo: {
    submit: 'Annuler',
    done: 'Tout est comme avant.',
  },
  language: {
    label: 'Langue',
    title: 'Choisissez votre langue',
    browser: 'Comme le navigateur',
  },
  page: {
    skip: 'Aller à la page',
  },
  user: {
    signOut: 'Se déconnecter',
    menu: 'Votre compte',
  },
  applications: {
    'admin-console': 'Console',
    'account-center': 'Espace compte',
    'demo-app': 'Application de démonstration',
    'device-demo-app': 'Application de démonstration pour appareils',
  },
};
