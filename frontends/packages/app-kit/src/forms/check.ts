import { bounds, type Bound } from '@keystory/api-client';
import type { TFunction } from 'i18next';

/** Says what is wrong with a text; undefined where nothing is. */
export type Check = (value: string) => string | undefined;

/** Checks of fields that several forms share; all but those that are required take nothing as well. */
export function fieldChecks(t: TFunction<'kit'>) {
  const { username, primaryEmail, primaryPhone } = bounds.newUser;
  const required: Check = (value) => (value.trim() ? undefined : t('form.required'));
  return {
    required,
    newUsername: both(required, shaped(username, t('form.username'))),
    username: shaped(username, t('form.username')),
    email: shaped(primaryEmail, t('form.email')),
    phone: shaped(primaryPhone, t('form.phone')),
    url: optional(URL.canParse, t('form.url')),
    json: (value: string) => (isJsonObject(value) ? undefined : t('form.json')),
    within: (bound: Bound): Check => (value) => outsideOf(bound, value, t),
  };
}

/** What the API would not take of a text or number, as it says itself, limits as they are shown; undefined where it takes it. */
export function outsideOf(bound: Bound, value: unknown, t: TFunction<'kit'>, shown: (limit: number) => string = String): string | undefined {
  const text = String(value ?? '').trim();
  if (!text) return bound.required ? t('form.required') : undefined;
  const { minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, pattern, enum: values } = bound;
  if (text.length < minLength) return t('form.shortest', { min: minLength });
  if (text.length > maxLength) return t('form.longest', { max: maxLength });
  if (Number(value) < minimum) return t('form.atLeast', { min: shown(minimum) });
  if (Number(value) > maximum) return t('form.atMost', { max: shown(maximum) });
  return (pattern === undefined || new RegExp(pattern, 'u').test(text)) && (values?.includes(text) ?? true) ? undefined : t('form.shape');
}

/** Only what is wrong, as a form wants to be told. */
export function problemsIn(found: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(found).filter((one): one is [string, string] => one[1] !== undefined));
}

export const both = (first: Check, second: Check): Check => (value) => first(value) ?? second(value);

const shaped = ({ pattern }: { pattern: string }, problem: string) => optional((value) => new RegExp(pattern, 'u').test(value), problem);

const optional = (isGood: (value: string) => boolean, problem: string): Check => (value) => (value === '' || isGood(value) ? undefined : problem);

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
