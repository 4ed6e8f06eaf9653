import { expect, test } from 'vitest';
import { inWords, unitOf, wordFor } from './duration';

test.each([
  [1_209_600, 'second', 'day'],
  [5400, 'second', 'minute'],
  [3601, 'second', 'second'],
  [0, 'second', 'second'],
  [60, 'minute', 'hour'],
] as const)('%i of a %s are told in a %s', (value, counted, unit) => {
  expect(unitOf(value, counted)).toBe(unit);
});

test.each([
  [1_209_600, 'second', 'en', '14 days'],
  [90_061, 'second', 'en', '1 day, 1 hour, 1 minute, 1 second'],
  [90, 'minute', 'de', '1 Stunde, 30 Minuten'],
  [0, 'second', 'en', '0 seconds'],
] as const)('%i of a %s in words of %s', (value, counted, language, words) => {
  expect(inWords(value, counted, language)).toBe(words);
});

test('a unit is called as it stands with a number', () => {
  expect([wordFor('day', 1, 'en'), wordFor('day', 2, 'en'), wordFor('minute', 2, 'pl'), wordFor('hour', 3, 'ja')])
    .toEqual(['day', 'days', 'minuty', '時間']);
});

test('a word that says its number itself is not put beside it once more', () => {
  expect([wordFor('hour', 1, 'ar'), wordFor('hour', 2, 'ar'), wordFor('hour', 3, 'ar'), inWords(2, 'hour', 'ar')])
    .toEqual(['ساعة', 'ساعة', 'ساعات', 'ساعتان']);
});
