import type { StoryStep } from '@keystory/api-client';
import { expect, test } from 'vitest';
import { fieldsAfter } from './replay';

const step = (...changes: [path: string, before: unknown, after: unknown][]) =>
  ({ changes: changes.map(([path, before, after]) => ({ path, before, after })) }) as StoryStep;

const steps = [step(['kind', null, 'SignIn'], ['applicationId', null, 'notes']), step(['userId', null, 'ada']), step(['userId', 'ada', null])];

test('what was known grows with the steps, and the last one is told apart', () => {
  expect(fieldsAfter(steps, 0)).toEqual([]);
  expect(fieldsAfter(steps, 1).map(({ path, isNew }) => [path, isNew])).toEqual([['applicationId', true], ['kind', true]]);
  expect(fieldsAfter(steps, 2).map(({ path, isNew }) => [path, isNew])).toEqual([['applicationId', false], ['kind', false], ['userId', true]]);
});

test('what a step has taken away is not known any more', () => {
  expect(fieldsAfter(steps, 3).map(({ path }) => path)).toEqual(['applicationId', 'kind']);
});
