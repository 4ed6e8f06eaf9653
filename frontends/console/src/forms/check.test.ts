import { bounds } from '@keystory/api-client';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { problemsOf } from './check';
import { boundBy } from './field';

const t = ((key: string, values?: object) => `${key} ${Object.values(values ?? {}).join()}`.trim()) as unknown as TFunction<'kit'>;

test('fields are bound by what the API asks of their body, beside what the form asks itself', () => {
  const fields = boundBy(bounds.newOrganization, [
    { path: 'name', kind: 'text', label: 'Name' },
    { path: 'description', kind: 'long', label: 'Description' },
    { path: 'ttl', kind: 'number', label: 'Seconds', min: 1 },
  ]);
  expect(fields.map(({ required }) => required)).toEqual([true, false, undefined]);
  expect(problemsOf(fields, { name: '', description: '', ttl: '' }, t)).toEqual({ name: 'form.required' });
  expect(problemsOf(fields, { name: 'x'.repeat(129), description: 'x'.repeat(257), ttl: 0 }, t)).toEqual({
    name: 'form.longest 128', description: 'form.longest 256', ttl: 'form.atLeast 1',
  });
});
