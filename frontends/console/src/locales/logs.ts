export const logs = {
  logs: {
    title: 'Audit log',
    intro: 'What happened in sign-ins and to tokens, newest first. What is known of a person goes when the person is erased.',
    key: 'What happened',
    columns: { what: 'What', result: 'Result', user: 'User', application: 'Application', at: 'When' },
    succeeded: 'Done',
    failed: 'Refused',
    none: { title: 'Nothing of this kind has happened', body: 'It appears here within moments after it does.' },
    position: 'Position {{position}} of the log of events',
    details: 'Details',
  },
} as const;
