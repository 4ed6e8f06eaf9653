import { expect, test } from 'vitest';
import { timeLeft } from './timeLeft';

test.each([
  [0.2, 'en', '1 second'],
  [89, 'en', '89 seconds'],
  [90, 'en', '2 minutes'],
  [5399, 'de', '90 Minuten'],
  [5400, 'en', '2 hours'],
  [754_000, 'en', '210 hours'],
])('%d seconds are told in %s as %s', (seconds, language, told) => expect(timeLeft(seconds, language)).toBe(told));
