import type { Words } from '..';

export const organizations: Words = {
  organizations: {
    title: 'Organisations',
    intro: 'Entreprises, équipes ou clients auxquels on appartient, chacun avec ses membres, ses rôles et son apparence.',
    search: 'Rechercher par nom ou identifiant',
    create: 'Créer une organisation',
    organization: 'Organisation',
    roles: 'Rôles',
    noRoles: 'Aucun rôle',
    rolesOf: 'Rôles de {{name}}',
    mfaRequired: 'MFA exigée',
    requireMfa: 'Les membres ont besoin d’un second facteur',
    requireMfaHint: 'Sans cela, on ne peut pas obtenir de jetons pour cette organisation.',
    branding: 'Apparence',
    brandingIntro: 'Montrée à la place de la vôtre à ceux qui viennent se connecter à cette organisation.',
    none: {
      title: 'Pas encore d’organisations',
      body: 'Créez-en une pour chaque client ou équipe dont les gens se connectent ici.',
    },
    members: {
      title: 'Membres',
      add: 'Ajouter des membres',
      remove: 'Retirer le membre',
      removeBody: 'Ce que cette personne peut faire dans l’organisation prend fin ; le compte reste.',
      none: {
        title: 'Pas encore de membres',
        body: 'Ajoutez des personnes, invitez-les, ou laissez leur domaine d’e-mail les amener.',
      },
    },
    applications: {
      add: 'Ajouter des applications',
      remove: 'Retirer l’application',
      removeBody: 'Elle ne peut plus agir dans l’organisation.',
      none: {
        title: 'Aucune application n’agit ici',
        body: 'Ajoutez une application machine à machine et donnez-lui un rôle.',
      },
    },
    invitations: {
      title: 'Invitations',
      create: 'Inviter quelqu’un',
      expires: 'Expire',
      status: 'Statut',
      states: {
        Pending: 'En attente',
        Accepted: 'Acceptée',
        Expired: 'Expirée',
        Revoked: 'Reprise',
      },
      revoke: 'Reprendre',
      revokeBody: 'Une invitation en attente ne peut plus être acceptée ; une invitation réglée est retirée de la liste.',
      none: {
        title: 'Personne n’est invité',
        body: 'Qui accepte une invitation devient membre avec les rôles que vous choisissez.',
      },
    },
    jit: {
      tab: 'Juste à temps',
      title: 'Adhésion juste à temps',
      intro: 'Les personnes deviennent membres d’elles-mêmes : quand elles s’inscrivent avec une adresse e-mail vérifiée d’un de ces domaines, ou quand elles viennent d’une de ces entreprises.',
      domains: 'Domaines d’e-mail',
      domainsHint: 'Saisissez-en un et appuyez sur Entrée.',
      connectors: 'Entreprises, par leurs connecteurs SSO',
      roles: 'Elles reçoivent ces rôles',
    },
    delete: {
      submit: 'Supprimer l’organisation',
      body: 'Ses membres perdent ce qu’ils peuvent y faire ; leurs comptes restent. C’est irréversible.',
    },
  },
  template: {
    title: 'Modèle d’organisation',
    intro: 'Ce que toutes les organisations ont en commun : les rôles que les membres peuvent avoir et ce qu’ils permettent.',
    inOrganizations: 'Dans les organisations',
    withApis: 'Avec vos API',
    noPermissions: 'Ajoutez des permissions pour que les membres ayant ce rôle puissent faire quelque chose.',
    noRoles: {
      title: 'Pas encore de rôles',
      body: 'Créez des rôles comme admin ou member, à donner dans chaque organisation.',
    },
    noScopes: {
      title: 'Pas encore de permissions',
      body: 'Dites ce que l’on peut faire dans une organisation, par exemple invite:member.',
    },
    deleteScope: 'Chaque rôle dans les organisations la perd. C’est irréversible.',
    deleteRole: 'Chaque membre de toute organisation le perd. C’est irréversible.',
  },
};
