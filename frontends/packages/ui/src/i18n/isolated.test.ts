import { afterEach, expect, test } from 'vitest';
import { startTranslation } from '.';
import { inOneLine, isolated, withoutIsolation } from './isolated';

const address = '2001:db8::7334';
const say = { from: 'From {{address}} <b>', times_other: '{{count}}x', times_many: '{{count}}x', times_few: '{{count}}x' };
const speak = (language: string) =>
  startTranslation({ catalogues: { [language]: { told: say } }, language }).getFixedT(language, 'told' as 'ui') as (key: string, values: object) => string;

afterEach(() => {
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
});

test('a value keeps its own order in a text from right to left', () => {
  expect(speak('ar')('from', { address })).toBe(`From \u2068${address}\u2069 <b>`);
  expect(inOneLine(address, undefined, 'Firefox')).toBe(`\u2068${address}\u2069 · \u2068Firefox\u2069`);
});

test('what is copied out of such a text is the value again', () => {
  speak('ar');
  expect(withoutIsolation(inOneLine(address))).toBe(address);
});

test('elsewhere nothing is added, and nothing is written otherwise', () => {
  expect(speak('de')('from', { address: '<i>/&' })).toBe('From <i>/& <b>');
  expect(speak('de')('times', { count: 3 })).toBe('3x');
  expect(isolated(address)).toBe(address);
  expect(inOneLine(null, 'Berlin', '')).toBe('Berlin');
});
