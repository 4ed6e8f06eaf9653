export const connectors = {
  connectors: {
    title: 'Connectors',
    intro: 'What e-mails and SMS are sent through, and whom people can sign in with elsewhere.',
    add: 'Add a connector',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Social sign-in' },
    columns: { name: 'Connector', type: 'For' },
    none: {
      title: 'No connectors yet',
      body: 'Until there is one for e-mail and one for SMS, messages are kept in the development inbox.',
    },
    guide: 'How to set it up',
    configuration: 'Configuration',
    target: 'Provider',
    targetHint: 'A short name that identities at the provider are known by. It stays as it is.',
    keep: 'It is set. Leave it empty to keep it.',
    account: { user: 'User name', password: 'Password', hint: 'Leave it empty for a server that asks for none.' },
    save: 'Save',
    saved: 'The connector is saved',
    test: {
      recipient: { Email: 'E-mail address for a test', Sms: 'Phone number for a test, digits only' },
      send: 'Send a test message',
      sent: 'A test message is on its way to {{recipient}}',
    },
    delete: {
      open: 'Delete',
      title: 'Delete {{name}}?',
      body: 'Nothing is sent through it any more, and nobody signs in with it.',
      submit: 'Delete',
      done: '{{name}} is deleted',
    },
  },
} as const;
