import { expect, test } from 'vitest';
import { callingCodes, findCodes, international, labelOf, likelyRegion } from './calling-codes';

test.each([
  ['079 123 45 67', '41', '41791234567'],
  ['+49 (30) 123', '41', '4930123'],
  ['555-0100', '1', '15550100'],
  ['０９０-１２３４', '81', '81901234'],
  ['＋４９ 30', '81', '4930'],
  ['\u0660\u0665\u0665 \u0661\u0662\u0663', '966', '96655123'],
  ['\u06F0\u06F9\u06F1\u06F2', '98', '98912'],
  ['+\u0E56\u0E56 \u0E52', '1', '662'],
])('%s with the code %s is %s', (input, code, digits) => {
  expect(international(input, code)).toBe(digits);
});

test('regions are named in the language and in its order', () => {
  expect(callingCodes('en').slice(0, 2).map(({ name }) => name)).toEqual(['Afghanistan', 'Albania']);
  expect(callingCodes('de').find(({ region }) => region === 'CH')?.name).toBe('Schweiz');
});

test('a language tells the likely region', () => {
  expect(likelyRegion(['de-CH', 'en'])).toBe('CH');
  expect(likelyRegion(['en'])).toBe('US');
  expect(likelyRegion(['en', 'fr-CH'], 'de')).toBe('CH');
  expect(likelyRegion(['en'], 'de')).toBe('DE');
});

test.each([
  ['swi', ['CH']],
  ['COTE d', ['CI']],
  ['+41', ['CH']],
  ['0041', ['CH']],
  ['+ 41', ['CH']],
  ['ch', ['TD', 'CL', 'CN', 'CH']],
  ['ＳＷＩ', ['CH']],
  ['nowhere', []],
])('what is typed as %s finds %j first', (typed, regions) => {
  const found = findCodes(callingCodes('en'), typed).map(({ region }) => region);
  expect(found.slice(0, Math.max(regions.length, 1))).toEqual(regions);
});

test.each([' ', '+', '0', '00'])('nothing but "%s" finds all, in their order', (typed) => {
  expect(findCodes(callingCodes('en'), typed)).toEqual(callingCodes('en'));
});

test('a code keeps its plus before it where one writes from the right', () => {
  expect(labelOf({ region: 'CH', name: 'سويسرا', code: '41' })).toBe('سويسرا (\u200E+41)');
});
