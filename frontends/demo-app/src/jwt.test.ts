import { expect, test } from 'vitest';
import { decodeClaims, decodeHeader } from './jwt';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a JWT is taken apart, whatever letters it holds', () => {
  const token = `${encode({ alg: 'ES384' })}.${encode({ name: 'Žofie ☃' })}.signature`;
  expect(decodeHeader(token)).toEqual({ alg: 'ES384' });
  expect(decodeClaims(token)).toEqual({ name: 'Žofie ☃' });
});

test('an opaque token has no claims', () => {
  expect(decodeClaims('opaque')).toBeUndefined();
});
