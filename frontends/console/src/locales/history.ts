export const history = {
  history: {
    more: 'Show earlier',
    details: 'Details',
    nothing: 'nothing',
    reason: 'Reason: {{reason}}',
    erased: 'What was personal here was erased with the person.',
    gone: {
      users: 'This user is gone',
      applications: 'This application is gone',
      other: 'This is gone',
      absent: 'This was not there at that moment',
      body: 'What happened stays on record; any moment can still be looked at.',
    },
    compare: {
      title: 'What differs',
      from: 'Compare',
      to: 'with',
      choose: 'Choose a version',
      same: 'These versions are the same.',
    },
    none: { title: 'Nothing has happened yet', body: 'Every change appears here, with who made it and from where.' },
    by: {
      self: 'By themselves',
      system: 'By the system',
      anonymous: 'By somebody not signed in',
      application: 'By the application {{name}}',
      person: 'By {{name}}',
    },
    facts: {
      type: 'Event',
      version: 'version {{version}}',
      position: 'Position',
      correlation: 'Correlation',
      cause: 'Cause',
      userAgent: 'Browser',
    },
  },
} as const;
