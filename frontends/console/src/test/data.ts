import type { Application, HistoryEntry, LoggedEvent, User } from '@keystory/api-client';

export const grace: User = {
  id: 'grace0000001',
  username: 'grace',
  primaryEmail: 'grace@example.com',
  primaryPhone: null,
  name: 'Grace Hopper',
  avatar: null,
  profile: { givenName: 'Grace', gender: 'kept' },
  applicationId: null,
  cimdClientId: null,
  identities: {},
  customData: { plan: 'pro' },
  isSuspended: false,
  lastSignInAt: null,
  createdAt: Date.UTC(2026, 0, 1),
  updatedAt: Date.UTC(2026, 0, 1),
  hasPassword: true,
};

export const notes: Application = {
  tenantId: 'default',
  id: 'notes0000000000000001',
  name: 'Notes',
  description: null,
  type: 'SPA',
  oidcClientMetadata: { redirectUris: ['http://localhost:5173/callback'], postLogoutRedirectUris: [], logoUri: 'https://x.test/l.png' },
  customClientMetadata: { idTokenTtl: 600 },
  customData: {},
  isThirdParty: false,
  appLevelAccessControlEnabled: false,
  protectedAppMetadata: null,
  createdAt: Date.UTC(2026, 0, 1),
};

export const job: Application = {
  ...notes,
  id: 'job000000000000000001',
  name: 'Nightly job',
  type: 'MachineToMachine',
  oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
};

export const event = (position: number, type: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  position,
  at: '2026-11-23T10:00:00Z',
  type,
  version: 1,
  actor: { type: 'user', id: 'admin', name: 'Ada Lovelace' },
  origin: { ip: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0', country: 'CH' },
  correlationId: `request-${position}`,
  causationId: null,
  changes: [],
  ...more,
});

/** An event of a sign-in, as the log tells it. */
export const logged = (position: number, type: string, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  position,
  id: `event-${position}`,
  type,
  version: 1,
  at: `2026-11-23T10:00:0${position % 10}Z`,
  stream: { type: 'interaction', id: 'i1', sequence: position },
  subject: 'interaction:i1',
  actor: { type: 'anonymous', id: null },
  origin: { ip: '192.0.2.1', userAgent: null, country: 'CH', city: 'Bern' },
  correlationId: 'request-1',
  causationId: null,
  interactionId: 'i1',
  payload: {},
  withheld: [],
  unreadable: null,
  ...more,
});

/** A page of a list as the API answers it. */
export const list = <T>(items: T[], total = items.length) => ({ body: items, headers: { 'Total-Number': String(total) } });

export const setUp = { 'GET /api/setup': { body: { administratorExists: true } } };

/** Answers those of the users whose ids are searched for, and nobody to any other search. */
export const usersOf = (users: readonly User[]) => (request: Request) => {
  const ids = new URL(request.url).searchParams.getAll('search.id');
  return list(users.filter(({ id }) => ids.includes(id)));
};

/** Answers those of the applications whose ids are searched for. */
export const applicationsOf = (applications: readonly Application[]) => (request: Request) => {
  const ids = new URL(request.url).searchParams.getAll('search.id');
  return list(applications.filter(({ id }) => ids.includes(id)));
};
