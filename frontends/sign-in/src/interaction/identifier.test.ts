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
