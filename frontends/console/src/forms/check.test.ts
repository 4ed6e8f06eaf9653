import { bounds } from '@keystory/api-client';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { problemsOf } from './check';
import { boundBy, type Field } from './field';

const t = ((key: string, values?: object) => `${key} ${Object.values(values ?? {}).join()}`.trim()) as unknown as TFunction<'kit'>;

test('fields are bound by what the API asks of their body, beside what the form asks itself', () => {
  const fields = boundBy(bounds.newOrganization, [
    { path: 'name', kind: 'text', label: 'Name' },
    { path: 'description', kind: 'long', label: 'Description' },
    { path: 'ttl', kind: 'number', label: 'Seconds', min: 1 },
  ]);
  expect(fields.map(({ required }) => required)).toEqual([true, false, undefined]);
  expect(problemsOf(fields, { name: '', description: '', ttl: '' }, t, 'en')).toEqual({ name: 'form.required' });
  expect(problemsOf(fields, { name: 'x'.repeat(129), description: 'x'.repeat(257), ttl: 0 }, t, 'en')).toEqual({
    name: 'form.longest 128', description: 'form.longest 256', ttl: 'form.atLeast 1',
  });
});

test('the limits of a duration are told in words', () => {
  const fields: Field[] = [{ path: 'lock', kind: 'duration', counted: 'minute', label: 'Locked', min: 5, max: 90 }];
  expect(problemsOf(fields, { lock: 1 }, t, 'en')).toEqual({ lock: 'form.atLeast 5 minutes' });
  expect(problemsOf(fields, { lock: 100 }, t, 'de')).toEqual({ lock: 'form.atMost 1 Stunde, 30 Minuten' });
  expect(problemsOf(fields, { lock: 60 }, t, 'en')).toEqual({});
});
