/** Words that many pages share. */
export const common = {
  form: {
    save: 'Save',
    saved: 'Your changes are saved.',
    created: 'Created.',
    clear: 'Clear: {{label}}',
    pickColor: 'Pick a colour from the screen',
    seconds: 'In seconds.',
  },
  entity: {
    id: 'Id',
    tabs: 'About this',
    activity: 'Activity',
    settings: 'Settings',
    general: 'General',
    name: 'Name',
    description: 'Description',
    customData: 'Custom data',
    customDataIntro: 'Anything your own systems want to keep here, as JSON.',
    created: 'Created',
    type: 'Type',
    delete: { title: 'Delete {{name}}?', done: '{{name}} is deleted.' },
  },
  relation: {
    search: 'Search',
    nothing: 'There is nothing to choose from.',
    nothingFound: 'Nothing matches.',
    added_one: 'Added.',
    added_other: '{{count}} added.',
    removed: '{{name}} is removed.',
  },
} as const;
