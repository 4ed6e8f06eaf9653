export const past = {
  past: {
    title: 'This is the past',
    titleAt: 'As it was on {{when}}',
    body: 'Read from the event log up to position {{position}}. Nothing can be changed here.',
    bodyAt: 'Read from the event log. Nothing can be changed here.',
    activity: 'Back to the activity',
    now: 'Show as it is now',
    open: 'As it was then',
    pick: 'As of',
    show: 'Show as it was',
    erased: 'This person was erased since. What was personal cannot be read any more.',
    secrets: 'Their names; what they were is not told of the past.',
  },
} as const;
