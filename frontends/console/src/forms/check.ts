import { fieldSchemas } from '@keystory/app-kit';
import type { TFunction } from 'i18next';
import { isShown, valueAt, type Entered, type Field } from './field';


/** What is wrong with what is entered, by path; empty when nothing is. */
export function problemsOf(fields: readonly Field[], values: Entered, t: TFunction<'kit'>): Record<string, string> {
  const asked = fields.filter((field) => isShown(field, values));
  const found = asked.map((field) => [field.path, problemOf(field, valueAt(values, field.path), t)] as const);
  return Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== undefined));
}

function problemOf({ kind, required, min, max }: Field, value: unknown, t: TFunction<'kit'>): string | undefined {
  if (value === '' || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return required ? t('form.required') : undefined;
  }
  const schemas = fieldSchemas(t);
  if (kind === 'url') return schemas.url.safeParse(value).error?.issues[0]?.message;
  if (kind === 'json') return isJson(String(value)) ? undefined : t('form.json');
  if (kind === 'number' && min !== undefined && Number(value) < min) return t('form.atLeast', { min });
  if (kind === 'number' && max !== undefined && Number(value) > max) return t('form.atMost', { max });
  return required && String(value).trim() === '' ? t('form.required') : undefined;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
