import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { ui } from './i18n/en';
import { usernameIssue, usernameRules } from './username';

const words: Record<string, string> = ui.username;
const t = ((key: string, values: Record<string, unknown> = {}) =>
  words[key.replace('username.', '')]?.replaceAll(/{{(\w+)}}/g, (_, name: string) => String(values[name]))) as unknown as TFunction<'ui'>;
const all = { lowercase: true, uppercase: true, numbers: true, underscore: true };

test('a policy that lets every username be asks for nothing', () => {
  expect(usernameRules(t, { minLength: 1, maxLength: 128, allowedChars: all })).toEqual([]);
});

test('whatever is narrower is said', () => {
  const policy = { minLength: 3, maxLength: 20, allowedChars: { ...all, uppercase: false, underscore: false } };
  expect(usernameRules(t, policy)).toEqual([
    'Use at least 3 characters.',
    'Use at most 20 characters.',
    'Leave out upper-case letters.',
    'Leave out underscores.',
  ]);
});

test.each([
  ['user.username_too_short', { min: 3 }, 'Use at least 3 characters.'],
  ['user.username_too_long', { max: 9 }, 'Use at most 9 characters.'],
  ['user.username_uppercase_not_allowed', undefined, 'Leave out upper-case letters.'],
  ['user.username_lowercase_not_allowed', undefined, 'Leave out lower-case letters.'],
  ['user.username_numbers_not_allowed', undefined, 'Leave out digits.'],
  ['user.username_underscore_not_allowed', undefined, 'Leave out underscores.'],
  ['user.username_already_in_use', undefined, undefined],
])('%s is explained', (code, data, sentence) => {
  expect(usernameIssue(t, { code, data })).toBe(sentence);
});
