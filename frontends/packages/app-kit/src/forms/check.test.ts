import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { fieldChecks, outsideOf, problemsIn } from './check';

const t = ((key: string, values?: object) => `${key} ${Object.values(values ?? {}).join()}`.trim()) as unknown as TFunction<'kit'>;

test.each([
  [{ required: true }, ' ', 'form.required'],
  [{ minLength: 1 }, '', undefined],
  [{ minLength: 2 }, 'a', 'form.shortest 2'],
  [{ maxLength: 2 }, 'abc', 'form.longest 2'],
  [{ maxLength: 2 }, ' ab ', undefined],
  [{ minimum: 0 }, -1, 'form.atLeast 0'],
  [{ maximum: 3 }, 4, 'form.atMost 3'],
  [{ minimum: 0, maximum: 3 }, 0, undefined],
  [{ pattern: '^\\d+$' }, '12a', 'form.shape'],
  [{ enum: ['SPA'] }, 'spa', 'form.shape'],
  [{ enum: ['SPA'] }, 'SPA', undefined],
])('%j says of %j: %s', (bound, value, problem) => {
  expect(outsideOf(bound, value, t)).toBe(problem);
});

test('shared fields are checked as the API does, and may be empty where they are not required', () => {
  const { username, newUsername, email, phone, url, json } = fieldChecks(t);
  const found = problemsIn({
    digit: username('1grace'), none: username(''), missing: newUsername(' '), email: email('grace'), phone: phone('+41'),
    relative: url('/there'), absolute: url('https://example.com'), list: json('[]'), object: json('{}'),
  });
  expect(found).toEqual({
    digit: 'form.username', missing: 'form.required', email: 'form.email', phone: 'form.phone', relative: 'form.url', list: 'form.json',
  });
});
