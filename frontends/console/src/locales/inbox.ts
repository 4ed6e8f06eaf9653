export const inbox = {
  inbox: {
    title: 'Development inbox',
    intro: 'Messages that no connector could send are kept here for an hour, so that everything works before a mail server is set up.',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Other' },
    none: {
      title: 'No messages',
      body: 'What would have been sent in the last hour appears here.',
    },
  },
} as const;
