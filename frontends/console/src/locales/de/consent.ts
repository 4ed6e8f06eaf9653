import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'Über Menschen',
      intro: 'Was sie sich zeigen lassen darf. Eine Anfrage nach anderem wird abgelehnt.',
      scopes: {
        profile: 'Name, Bild und Profil',
        email: 'E-Mail-Adresse',
        phone: 'Telefonnummer',
        address: 'Postanschrift',
        custom_data: 'Weitere Daten am Konto',
        identities: 'Verknüpfte Konten anderswo',
        roles: 'Rollen',
        'urn:logto:scope:organizations': 'Organisationen, denen sie angehören',
        'urn:logto:scope:organization_roles': 'Rollen in Organisationen',
        'urn:logto:scope:sessions': 'Wo sie angemeldet sind',
      },
    },
    organization: {
      title: 'In Organisationen',
      intro: 'Welche Berechtigungen von Organisationen sie erbitten darf. Man wählt die Organisationen, in denen sie handeln darf, und gibt weiter, was die eigenen Rollen dort erlauben.',
      none: 'Die Organisationsvorlage hat noch keine Berechtigungen.',
    },
    organizationApi: {
      title: 'In APIs, für eine Organisation',
      intro: 'Welche Berechtigungen von APIs sie erbitten darf, wo Rollen in einer Organisation sie geben.',
    },
    api: {
      title: 'In APIs',
      intro: 'Welche Berechtigungen sie sich weitergeben lassen darf. Weitergegeben wird immer nur, was die eigenen Rollen erlauben.',
      none: 'Sie darf keine Berechtigung einer API erbitten.',
      add: 'Berechtigungen hinzufügen',
      remove: 'Entfernen',
      removeNamed: '{{name}} entfernen',
      removeTitle: '{{name}} entfernen?',
      removeBody: 'Neue Tokens der Anwendung lassen es weg, was auch immer man ihr vorher erlaubt hat.',
      removed: '{{name}} ist entfernt. In neuen Tokens steht es nicht mehr.',
      pick: {
        title: 'Berechtigungen hinzufügen',
        resource: 'API',
        choose: 'API wählen',
        noResource: 'Es gibt noch keine API',
        search: 'Berechtigungen suchen',
        nothing: 'Hier gibt es nichts hinzuzufügen.',
        submit: 'Berechtigungen hinzufügen',
        done_one: '{{count}} Berechtigung ist hinzugefügt.',
        done_other: '{{count}} Berechtigungen sind hinzugefügt.',
      },
    },
  },
};
