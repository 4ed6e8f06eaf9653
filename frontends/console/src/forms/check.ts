import { fieldChecks, outsideOf } from '@keystory/app-kit';
import type { TFunction } from 'i18next';
import { inWords } from './duration';
import { isShown, valueAt, type Entered, type Field } from './field';

/** What is wrong with what is entered, by path; empty when nothing is. */
export function problemsOf(fields: readonly Field[], values: Entered, t: TFunction<'kit'>, language: string): Record<string, string> {
  const asked = fields.filter((field) => isShown(field, values));
  const found = asked.map((field) => [field.path, problemOf(field, values, t, language)] as const);
  return Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== undefined));
}

function problemOf(field: Field, values: Entered, t: TFunction<'kit'>, language: string): string | undefined {
  const { path, kind, required = false, min, max, bound, check, counted = 'second' } = field;
  const value = valueAt(values, path);
  if (check) return check(value, values);
  if (value === '' || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return required ? t('form.required') : undefined;
  }
  if (kind === 'url' || kind === 'picture') return fieldChecks(t).url(String(value)) ?? outsideOf(bound ?? {}, value, t);
  if (kind === 'json') return isJson(String(value)) ? undefined : t('form.json');
  const own = kind === 'number' || kind === 'duration' ? { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) } : {};
  const shown = kind === 'duration' ? (limit: number) => inWords(limit, counted, language) : undefined;
  return outsideOf({ required, ...own, ...bound }, value, t, shown);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
