import { expect, test } from 'vitest';
import { identify } from './identifier';

test.each([
  ['ada', ['username', 'email', 'phone'], 'username', 'ada'],
  [' ada@example.com ', ['username', 'email', 'phone'], 'email', 'ada@example.com'],
  ['+41 (79) 123-45.67', ['username', 'email', 'phone'], 'phone', '41791234567'],
  ['12345678', ['username', 'email'], 'username', '12345678'],
  ['ada', ['email'], 'email', 'ada'],
  ['079', ['phone'], 'phone', '079'],
] as const)('%s among %j is a %s', (input, allowed, type, value) => {
  expect(identify(input, [...allowed])).toEqual({ type, value });
});

test.each([
  ['079 123 45 67', '41791234567'],
  ['+49 30 1234567', '49301234567'],
  ['41791234567', '41791234567'],
])('%s typed in Switzerland is the number %s', (input, value) => {
  expect(identify(input, ['username', 'phone'], '41')).toEqual({ type: 'phone', value });
});

test('a country matters to numbers only', () => {
  expect(identify('ada', ['username', 'phone'], '41')).toEqual({ type: 'username', value: 'ada' });
});
