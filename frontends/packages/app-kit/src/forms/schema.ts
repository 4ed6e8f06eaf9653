import type { TFunction } from 'i18next';
import { z } from 'zod';

const USERNAME = /^[A-Z_a-z]\w*$/;

const optional = (schema: z.ZodType<string>) => z.union([z.literal(''), schema]);

/** The shapes of fields that several forms share, as the API checks them. */
export function fieldSchemas(t: TFunction<'kit'>) {
  const required = z.string().trim().min(1, t('form.required'));
  return {
    required,
    newUsername: required.regex(USERNAME, t('form.username')),
    url: optional(z.string().refine(URL.canParse, t('form.url'))),
    email: optional(z.string().regex(/^\S+@\S+\.\S+$/, t('form.email'))),
    phone: optional(z.string().regex(/^\d+$/, t('form.phone'))),
    username: optional(z.string().regex(USERNAME, t('form.username'))),
    json: z.string().refine(isJsonObject, t('form.json')),
  };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
