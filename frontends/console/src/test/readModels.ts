import type { ReadModel, Rebuild } from '@keystory/api-client';

export const users: ReadModel = {
  name: 'user',
  generation: 1,
  position: 48211,
  head: 48211,
  lag: { events: 0, ms: 0 },
  state: 'live',
  deadLetters: 0,
  rate: 12.3,
  isOutdated: false,
  rebuildId: null,
};

export const build: Rebuild = {
  id: 'b1',
  projection: 'user',
  generation: 2,
  state: 'verified',
  from: 1,
  position: 48211,
  progress: 1,
  rate: 100000,
  etaSeconds: null,
  differences: [{ table: 'read.user', key: 'ada', kind: 'different' }],
  deadLetters: 0,
  cause: null,
};
