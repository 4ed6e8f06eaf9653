export const oneTimeTokens = {
  oneTimeTokens: {
    title: 'One-time tokens',
    one: 'One-time token',
    intro: 'Each lets one person in once, without a password, by a link that your application sends to their e-mail address.',
    create: 'Create one-time token',
    expiresIn: 'Valid for',
    expiresInHint: 'Empty: ten minutes.',
    expires: 'Expires',
    organizations: 'Joins these organizations',
    status: 'Status',
    states: { active: 'Active', consumed: 'Used', revoked: 'Revoked', expired: 'Expired' },
    use: {
      title: 'How it is used',
      intro: 'The page of your application that begins a sign-in passes these parameters on with its authorization request.',
      parameters: 'Parameters of the link',
    },
    revoke: {
      submit: 'Revoke',
      title: 'Revoke the token for {{name}}?',
      body: 'Nobody gets in with it any more. This cannot be undone.',
      done: 'The token for {{name}} is revoked.',
    },
    delete: {
      submit: 'Delete token',
      title: 'Delete the token for {{name}}?',
      done: 'The token for {{name}} is deleted.',
      body: 'It is taken off the list and lets nobody in any more. Its history stays on record.',
    },
    none: { title: 'No one-time tokens', body: 'Create one for somebody who is to get in by a link.' },
  },
} as const;
