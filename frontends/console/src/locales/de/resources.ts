import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'Anleitung',
    title: 'API-Ressourcen',
    intro: 'Die APIs, für die Tokens ausgestellt werden, und was mit jeder getan werden darf.',
    create: 'API-Ressource anlegen',
    resource: 'API',
    permission: 'Berechtigung',
    indicator: 'Kennung',
    indicatorHint: 'Die Ressource, für die Anwendungen Tokens verlangen, und deren Audience. Sie lässt sich später nicht ändern.',
    ttl: 'Wie lange Access-Tokens gelten',
    default: 'Standard',
    none: {
      title: 'Noch keine APIs',
      body: 'Tragen Sie Ihre API ein, damit Access-Tokens für sie ausgestellt werden.',
    },
    makeDefault: {
      title: '{{name}} zum Standard machen?',
      body: 'Anwendungen, die keine Ressource verlangen, bekommen Tokens für diese.',
      submit: 'Zum Standard machen',
    },
    unmakeDefault: {
      title: '{{name}} nicht mehr als Standard?',
      body: 'Anwendungen, die keine Ressource verlangen, bekommen wieder undurchsichtige Tokens.',
      submit: 'Nicht mehr Standard',
    },
    permissions: {
      create: 'Berechtigung anlegen',
      edit: 'Berechtigung bearbeiten',
      delete: 'Berechtigung löschen',
      deleteBody: 'Jede Rolle verliert sie, und Tokens tragen sie nicht mehr. Das lässt sich nicht rückgängig machen.',
      none: {
        title: 'Noch keine Berechtigungen',
        body: 'Sagen Sie, was man mit dieser API darf, etwa read:orders.',
      },
    },
    delete: {
      submit: 'API-Ressource löschen',
      body: 'Es werden keine Tokens mehr für sie ausgestellt, und jede Rolle verliert ihre Berechtigungen. Das lässt sich nicht rückgängig machen.',
    },
  },
};
