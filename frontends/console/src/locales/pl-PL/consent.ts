import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'O ludziach',
      intro: 'O co może prosić ludzi. Żądanie czegokolwiek innego jest odrzucane.',
      scopes: {
        profile: 'Imię i nazwisko, obraz i profil',
        email: 'Adres e-mail',
        phone: 'Numer telefonu',
        address: 'Adres pocztowy',
        custom_data: 'Dalsze dane trzymane przy koncie',
        identities: 'Połączone konta z innych miejsc',
        roles: 'Role',
        'urn:logto:scope:organizations': 'Organizacje, do których należą',
        'urn:logto:scope:organization_roles': 'Role w organizacjach',
        'urn:logto:scope:sessions': 'Gdzie są zalogowani',
      },
    },
    organization: {
      title: 'W organizacjach',
      intro:
        'O jakie uprawnienia organizacji może prosić. Ludzie wybierają organizacje, w których może działać, i przekazują to, co dają im tam ich role.',
      none: 'Szablon organizacji nie ma jeszcze uprawnień.',
    },
    organizationApi: {
      title: 'W interfejsach API, dla organizacji',
      intro: 'O jakie uprawnienia API może prosić tam, gdzie dają je role w organizacji.',
    },
    api: {
      title: 'W interfejsach API',
      intro: 'O przekazanie jakich uprawnień może prosić ludzi. Zawsze przekazują tylko to, co dają im ich własne role.',
      none: 'Nie może prosić o żadne uprawnienie API.',
      add: 'Dodaj uprawnienia',
      remove: 'Usuń',
      removeNamed: 'Usuń: {{name}}',
      removeTitle: 'Usunąć {{name}}?',
      removeBody: 'Nowe tokeny aplikacji go nie mają, na cokolwiek wcześniej pozwolono.',
      removed: '{{name}}: usunięto. Nie ma tego już w nowych tokenach.',
      pick: {
        title: 'Dodaj uprawnienia',
        resource: 'API',
        choose: 'Wybierz API',
        noResource: 'Nie ma jeszcze API',
        search: 'Szukaj uprawnień',
        nothing: 'Nie ma tu nic do dodania.',
        submit: 'Dodaj uprawnienia',
        done_one: 'Dodano {{count}} uprawnienie.',
        done_few: 'Dodano {{count}} uprawnienia.',
        done_many: 'Dodano {{count}} uprawnień.',
        done_other: 'Dodano {{count}} uprawnienia.',
      },
    },
  },
};
