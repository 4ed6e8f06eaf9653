export const consent = {
  consent: {
    user: {
      title: 'About people',
      intro: 'What it may ask people to share. A request for anything else is refused.',
      scopes: {
        profile: 'Name, picture and profile',
        email: 'E-mail address',
        phone: 'Phone number',
        address: 'Postal address',
        custom_data: 'Further data kept with the account',
        identities: 'Linked accounts elsewhere',
        roles: 'Roles',
        'urn:logto:scope:organizations': 'Organizations they belong to',
        'urn:logto:scope:organization_roles': 'Roles in organizations',
        'urn:logto:scope:sessions': 'Where they are signed in',
      },
    },
    organization: {
      title: 'In organizations',
      intro:
        'Which permissions of organizations it may ask for. People choose the organizations in which it may act, and pass on what their roles there give them.',
      none: 'The organization template has no permissions yet.',
    },
    organizationApi: {
      title: 'In APIs, for an organization',
      intro: 'Which permissions of APIs it may ask for where roles in an organization give them.',
    },
    api: {
      title: 'In APIs',
      intro: 'Which permissions it may ask people to pass on. They only ever pass on what their own roles give them.',
      none: 'It may not ask for any permission of an API.',
      add: 'Add permissions',
      remove: 'Remove',
      removeNamed: 'Remove {{name}}',
      removeTitle: 'Remove {{name}}?',
      removeBody: 'New tokens of the application leave it out, whatever people have allowed before.',
      removed: '{{name}} is removed. It is not in new tokens any more.',
      pick: {
        title: 'Add permissions',
        resource: 'API',
        choose: 'Choose an API',
        noResource: 'There is no API yet',
        search: 'Search permissions',
        nothing: 'There is nothing to add here.',
        submit: 'Add permissions',
        done_one: 'One permission is added.',
        done_other: '{{count}} permissions are added.',
      },
    },
  },
} as const;
