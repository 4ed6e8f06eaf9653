import { expect, test } from 'vitest';
import { identify, loginHint } from './identifier';

test.each([
  ['ada', ['username', 'email', 'phone'], 'username', 'ada'],
  [' ada@example.com ', ['username', 'email', 'phone'], 'email', 'ada@example.com'],
  ['+41 (79) 123-45.67', ['username', 'email', 'phone'], 'phone', '41791234567'],
  ['12345678', ['username', 'email'], 'username', '12345678'],
  ['ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ', ['username', 'email'], 'email', 'ada@example.com'],
  ['ada＠example。co｡jp', ['username', 'email'], 'email', 'ada@example.co.jp'],
  ['０９０ １２３４ ５６７８', ['username', 'phone'], 'phone', '09012345678'],
  ['０９０ー１２３４−５６７８', ['username', 'phone'], 'phone', '09012345678'],
  ['\u0660\u0665\u0665 \u0661\u0662\u0663\u0664', ['username', 'phone'], 'phone', '0551234'],
  ['ada', ['email'], 'email', 'ada'],
  ['079', ['phone'], 'phone', '079'],
] as const)('%s among %j is a %s', (input, allowed, type, value) => {
  expect(identify(input, [...allowed])).toEqual({ type, value });
});

test.each([
  ['079 123 45 67', '41791234567'],
  ['+49 30 1234567', '49301234567'],
])('%s typed in Switzerland is the number %s', (input, value) => {
  expect(identify(input, ['username', 'phone'], '41')).toEqual({ type: 'phone', value });
});

test.each([
  ['91234 56789', '91', '919123456789'],
  ['391 234 5678', '39', '393912345678'],
  ['701 234 5678', '7', '77012345678'],
  ['55 91234 5678', '55', '5555912345678'],
])('%s begins with the digits of its country, and goes with the code %s', (input, code, value) => {
  expect(identify(input, ['username', 'phone'], code)).toEqual({ type: 'phone', value });
});

test.each([
  ['41791234567', ['username', 'phone'], '+41791234567'],
  ['%2B41791234567', ['phone'], '+41791234567'],
  ['+41791234567', ['phone'], '+41791234567'],
  ['0791234567', ['phone'], '0791234567'],
  ['41791234567', ['email'], '41791234567'],
  ['ada%40example.com', ['email', 'phone'], 'ada@example.com'],
] as const)('the hint %s among %j is filled in as %s', (hint, allowed, text) => {
  expect(loginHint([...allowed], `?login_hint=${hint}`)).toBe(text);
});

test('no hint fills in nothing', () => {
  expect(loginHint(['phone'], '')).toBe('');
});

test('a country matters to numbers only', () => {
  expect(identify('ada', ['username', 'phone'], '41')).toEqual({ type: 'username', value: 'ada' });
});
