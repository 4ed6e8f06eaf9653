import type { Words } from '..';

export const organizations: Words = {
  organizations: {
    title: 'Organisationen',
    intro: 'Firmen, Teams oder Kunden, denen Menschen angehören, jede mit eigenen Mitgliedern, Rollen und eigenem Aussehen.',
    search: 'Nach Name oder Id suchen',
    create: 'Organisation anlegen',
    organization: 'Organisation',
    roles: 'Rollen',
    noRoles: 'Keine Rollen',
    rolesOf: 'Rollen von {{name}}',
    mfaRequired: 'MFA verlangt',
    requireMfa: 'Mitglieder brauchen einen zweiten Faktor',
    requireMfaHint: 'Wer keinen hat, bekommt keine Tokens für diese Organisation.',
    branding: 'Aussehen',
    brandingIntro: 'Wird statt Ihres eigenen denen gezeigt, die sich für diese Organisation anmelden.',
    none: {
      title: 'Noch keine Organisationen',
      body: 'Legen Sie für jeden Kunden oder jedes Team eine an, deren Leute sich hier anmelden.',
    },
    members: {
      title: 'Mitglieder',
      add: 'Mitglieder hinzufügen',
      remove: 'Mitglied entfernen',
      removeBody: 'Was diese Person in der Organisation darf, endet; das Konto bleibt.',
      none: {
        title: 'Noch keine Mitglieder',
        body: 'Fügen Sie Leute hinzu, laden Sie sie ein oder lassen Sie sie durch ihre E-Mail-Domain kommen.',
      },
    },
    applications: {
      add: 'Anwendungen hinzufügen',
      remove: 'Anwendung entfernen',
      removeBody: 'Sie kann in der Organisation nicht mehr handeln.',
      none: {
        title: 'Hier handeln keine Anwendungen',
        body: 'Fügen Sie eine Maschine-zu-Maschine-Anwendung hinzu und geben Sie ihr eine Rolle.',
      },
    },
    invitations: {
      title: 'Einladungen',
      create: 'Jemanden einladen',
      expires: 'Läuft ab',
      status: 'Status',
      states: {
        Pending: 'Offen',
        Accepted: 'Angenommen',
        Expired: 'Abgelaufen',
        Revoked: 'Zurückgezogen',
      },
      revoke: 'Zurückziehen',
      revokeBody: 'Eine offene Einladung kann nicht mehr angenommen werden; eine erledigte wird aus der Liste entfernt.',
      none: {
        title: 'Niemand ist eingeladen',
        body: 'Wer eine Einladung annimmt, wird Mitglied mit den Rollen, die Sie wählen.',
      },
    },
    jit: {
      tab: 'Just in time',
      title: 'Just-in-time-Aufnahme',
      intro: 'Leute werden von selbst Mitglieder: wenn sie sich mit einer bestätigten E-Mail-Adresse einer dieser Domains registrieren oder von einem dieser Unternehmen kommen.',
      domains: 'E-Mail-Domains',
      domainsHint: 'Geben Sie eine ein und drücken Sie Enter.',
      connectors: 'Unternehmen, nach ihren SSO-Konnektoren',
      roles: 'Sie bekommen diese Rollen',
    },
    delete: {
      submit: 'Organisation löschen',
      body: 'Ihre Mitglieder verlieren, was sie darin dürfen; ihre Konten bleiben. Das lässt sich nicht rückgängig machen.',
    },
  },
  template: {
    title: 'Organisationsvorlage',
    intro: 'Was alle Organisationen gemeinsam haben: die Rollen, die Mitglieder haben können, und was diese erlauben.',
    inOrganizations: 'In Organisationen',
    withApis: 'Mit Ihren APIs',
    noPermissions: 'Fügen Sie Berechtigungen hinzu, damit Mitglieder mit dieser Rolle etwas dürfen.',
    noRoles: {
      title: 'Noch keine Rollen',
      body: 'Legen Sie Rollen wie admin oder member an, die in jeder Organisation vergeben werden.',
    },
    noScopes: {
      title: 'Noch keine Berechtigungen',
      body: 'Sagen Sie, was man in einer Organisation darf, etwa invite:member.',
    },
    deleteScope: 'Jede Rolle in Organisationen verliert sie. Das lässt sich nicht rückgängig machen.',
    deleteRole: 'Jedes Mitglied jeder Organisation verliert sie. Das lässt sich nicht rückgängig machen.',
  },
};
