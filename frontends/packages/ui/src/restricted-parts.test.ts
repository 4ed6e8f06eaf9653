import { expect, test } from 'vitest';
import { restrictedKinds } from './restricted-parts';

// The server's own rules have the same examples.
const ada = { username: 'countess', email: 'ada.byron@example.org', phone: '441512345678' };

test.each([
  ['correct horse battery', []],
  ['', []],
  ['aaaaaaaa', ['repetition']],
  ['AaAaAaAa', ['repetition']],
  ['aaaabbbbccccdddd', ['repetition']],
  ['aaaaaak7', ['repetition']],
  ['aaaaak7#', []],
  ['aabbk7ppzz', []],
  ['abcdefgh', ['sequence']],
  ['HGFEDCBA', ['sequence']],
  ['09876543', ['sequence']],
  ['QwertyUiop', ['sequence']],
  ['lkjhgfdsa', ['sequence']],
  ['abcxyz123', ['sequence']],
  ['k7#mP2w123', []],
  ['acegikmo', []],
  ['aaaa1234k7', ['repetition', 'sequence']],
  ['countess99', ['user_info']],
  ['ADA.byron', ['user_info']],
  ['ada.byron@example.org', ['user_info']],
  ['441512345678', ['sequence', 'user_info']],
  ['countess of k7#mP2w', []],
])('of "%s" the server would refuse %j', (password, kinds) => {
  expect(restrictedKinds(password, {}, ada)).toEqual(kinds);
});

test.each([
  ['KeyStory1!', ['words']],
  ['keystorykeystory', ['words']],
  ['hphphphp', ['words']],
  ['keystory k7#mP2w', []],
])('words of an installation make up no password such as "%s": %j', (password, kinds) => {
  expect(restrictedKinds(password, { words: ['KeyStory', 'hp', ''] }, {})).toEqual(kinds);
});

test('a check that is off refuses nothing, and of nobody nothing is known', () => {
  const off = { repetitionAndSequence: false, userInfo: false };
  expect(restrictedKinds('aaaaaaaa', off, ada)).toEqual([]);
  expect(restrictedKinds('12345678', off, ada)).toEqual([]);
  expect(restrictedKinds('countess', off, ada)).toEqual([]);
  expect(restrictedKinds('countess', {}, {})).toEqual([]);
});
