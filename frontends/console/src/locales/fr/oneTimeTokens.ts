import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'Jetons à usage unique',
    one: 'Jeton à usage unique',
    intro: 'Chacun fait entrer une personne une seule fois, sans mot de passe, par un lien que votre application envoie à son adresse e-mail.',
    create: 'Créer un jeton à usage unique',
    expiresIn: 'Valable pendant',
    expiresInHint: 'Vide : dix minutes.',
    expires: 'Expire',
    organizations: 'Rejoint ces organisations',
    status: 'Statut',
    states: { active: 'Actif', consumed: 'Utilisé', revoked: 'Révoqué', expired: 'Expiré' },
    use: {
      title: 'Comment l’utiliser',
      intro: 'La page de votre application qui commence une connexion transmet ces paramètres avec sa demande d’autorisation.',
      parameters: 'Paramètres du lien',
    },
    revoke: {
      submit: 'Révoquer',
      title: 'Révoquer le jeton pour {{name}} ?',
      body: 'Plus personne n’entre avec lui. C’est irréversible.',
      done: 'Le jeton pour {{name}} est révoqué.',
    },
    delete: {
      submit: 'Supprimer le jeton',
      title: 'Supprimer le jeton pour {{name}} ?',
      done: 'Le jeton pour {{name}} est supprimé.',
      body: 'Il disparaît de la liste et ne fait plus entrer personne. Son historique reste consigné.',
    },
    none: { title: 'Aucun jeton à usage unique', body: 'Créez-en un pour quelqu’un qui doit entrer par un lien.' },
  },
};
