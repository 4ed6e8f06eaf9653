import { expect, test } from 'vitest';
import { relative } from './time';

const now = Date.UTC(2026, 10, 23, 12);
const ago = (seconds: number) => relative(new Date(now - seconds * 1000), 'en', now);

test.each([
  [0, 'now'],
  [-20, 'now'],
  [59, 'now'],
  [60, '1 minute ago'],
  [3600, '1 hour ago'],
  [25 * 3600, 'yesterday'],
  [8 * 86_400, 'last week'],
  [-86_400, 'tomorrow'],
  [40 * 86_400, 'Oct 14, 2026'],
])('%i seconds ago is "%s"', (seconds, text) => {
  expect(ago(seconds)).toBe(text);
});
