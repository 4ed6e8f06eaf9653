import { expect, test } from 'vitest';
import { expectSameWords } from './words';

const english = { page: { title: 'Title', found_one: '{{count}} found', found_other: '{{count}} found' } };

test('a language has the forms of a number that it needs, and no others', () => {
  expectSameWords({ page: { title: '表題', found_other: '{{count}}' } }, english, 'ja');
  expect(() => expectSameWords(english, english, 'ja')).toThrow('page.found_one is not in English');
  expect(() => expectSameWords(english, english, 'pl-PL')).toThrow('page.found_few is missing');
});

test('a text that has no place for what English has, or another one, is named', () => {
  const german = { page: { title: '{{title}}', found_one: 'Eins', found_other: '{{count}}' } };
  expect(() => expectSameWords(german, english, 'de')).toThrow('page.found_one has [] in place of [{{count}}]');
  expect(() => expectSameWords(german, english, 'de')).toThrow('page.title has [{{title}}] in place of []');
});
