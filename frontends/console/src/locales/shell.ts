export const shell = {
  shell: {
    title: '{{page}} · Keystory',
    skip: 'Skip to the page',
    menu: 'Menu',
    home: 'Keystory console',
    navigation: 'Console',
    account: 'Your account',
  },
  nav: {
    sections: { overview: 'Overview', authentication: 'Authentication', users: 'People', system: 'System' },
    items: {
      getStarted: 'Get started',
      dashboard: 'Dashboard',
      applications: 'Applications',
      connectors: 'Connectors',
      users: 'Users',
      inbox: 'Development inbox',
      logs: 'Audit log',
      webhooks: 'Webhooks',
      projections: 'Read models',
    },
  },
  actions: {
    cancel: 'Cancel',
    done: 'Done',
    menu: 'Actions',
  },
  list: {
    clearSearch: 'Clear the search',
  },
  notFound: {
    title: 'There is no page here',
    body: 'Check the address, or start again from the beginning.',
    home: 'To the start',
  },
  crashed: {
    title: 'This page could not be shown',
    body: 'Loading it again usually helps, for instance after an update.',
    reload: 'Load again',
  },
  gate: {
    title: 'The console is for administrators',
    body: '{{name}} has no permission to manage this installation. Sign in with another account, or ask an administrator.',
    signOut: 'Use another account',
    account: 'To your own account',
  },
  welcome: {
    documentTitle: 'Welcome',
    title: 'Welcome to Keystory',
    noAdministrator: 'This installation has no administrator yet.',
    where: 'Its first start has printed a one-time set-up link. Open that link to create the first administrator.',
    again: 'If the link is lost or has expired, print a new one on the server:',
    ready: {
      title: 'This installation is set up',
      body: 'Sign in to manage it.',
      signIn: 'Sign in',
      demo: 'Or try the demo application',
    },
    create: {
      title: 'Create the first administrator',
      intro: 'This account manages the whole installation. You can add others later.',
      confirm: 'Password again',
      different: 'The two passwords are not the same.',
      submit: 'Create administrator',
    },
    spent: {
      title: 'This set-up link cannot be used',
      body: 'It was used before, has expired, or is not complete. Print a new one on the server:',
      signIn: 'Or sign in',
    },
  },
  start: {
    title: 'Get started',
    intro: 'See a sign-in from the outside, connect your first application, and look after its people.',
    done: 'Done',
    cards: {
      demo: {
        title: 'Try it as a user',
        text: 'Register and sign in to the demo application, and see which tokens and claims it gets.',
        action: 'Open the demo',
      },
      application: {
        title: 'Connect an application',
        text: 'Create one and paste its quick start: it runs against this server as it is.',
        action: 'To the applications',
      },
      users: {
        title: 'Add people',
        text: 'Create users, or let them register themselves. Everything that happens to them is on record.',
        action: 'To the users',
      },
      machine: {
        title: 'Automate it',
        text: 'Give a machine-to-machine application the management role and use the API from scripts.',
        action: 'Create credentials',
      },
      account: {
        title: 'Your own account',
        text: 'Change your profile and password on the page that your users have, too.',
        action: 'Open your account',
      },
    },
  },
} as const;
