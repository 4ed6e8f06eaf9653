import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
// @ts-expect-error It is run by Node as it is.
import { boundsOf } from '../bounds.mjs';
import { newUser } from './bounds';

const read = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

test('the bounds are those of the document; "npm run bounds" in this package writes them anew', () => {
  expect(read('bounds.ts')).toBe((boundsOf as (document: unknown) => string)(JSON.parse(read('../openapi.json'))));
});

test('a pattern is one that browsers know', () => {
  expect(new RegExp(newUser.primaryEmail.pattern).test('grace@example.com')).toBe(true);
  expect(new RegExp(newUser.username.pattern).test('1grace')).toBe(false);
});
