export const resources = {
  resources: {
    guide: 'Guide',
    title: 'API resources',
    intro: 'The APIs that tokens are issued for, and what may be done with each.',
    create: 'Create API resource',
    resource: 'API',
    permission: 'Permission',
    indicator: 'Identifier',
    indicatorHint: 'The resource that applications ask tokens for, and the audience of those. It cannot be changed later.',
    ttl: 'How long access tokens live',
    default: 'Default',
    none: { title: 'No APIs yet', body: 'Register your API to have access tokens issued for it.' },
    makeDefault: {
      title: 'Make {{name}} the default?',
      body: 'Applications that ask for no resource get tokens for this one.',
      submit: 'Make it the default',
    },
    unmakeDefault: {
      title: '{{name}} no longer the default?',
      body: 'Applications that ask for no resource get opaque tokens again.',
      submit: 'No longer the default',
    },
    permissions: {
      create: 'Create permission',
      edit: 'Edit permission',
      delete: 'Delete permission',
      deleteBody: 'Every role loses it, and tokens no longer carry it. This cannot be undone.',
      none: { title: 'No permissions yet', body: 'Say what may be done with this API, such as read:orders.' },
    },
    delete: {
      submit: 'Delete API resource',
      body: 'No more tokens are issued for it, and every role loses its permissions. This cannot be undone.',
    },
  },
} as const;
