import { expect, test } from 'vitest';
import { timeSpan } from './timeSpan';

test.each([
  [0.2, 'en', '1 second'],
  [89, 'en', '89 seconds'],
  [90, 'en', '2 minutes'],
  [5399, 'de', '90 Minuten'],
  [5400, 'en', '2 hours'],
  [129_599, 'en', '36 hours'],
  [754_000, 'en', '9 days'],
])('%d seconds are told in %s as %s', (seconds, language, told) => expect(timeSpan(seconds, language)).toBe(told));

test('the nearest is told to a tenth of seconds, and whole of what is longer', () => {
  expect(timeSpan(0.24, 'de', true)).toBe('0,2 Sekunden');
  expect(timeSpan(100, 'en', true)).toBe('2 minutes');
  expect(timeSpan(145, 'en', true)).toBe('2 minutes');
});
