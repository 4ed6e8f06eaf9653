import type { Connector, ConnectorKind } from '@keystory/api-client';
import type { TFunction } from 'i18next';
import { documentOf, isShown, valueAt, withValue, type Entered, type Field, type FieldKind } from '../forms/field';
import { translated } from './terms';

type FormItem = ConnectorKind['formItems'][number];
export type Config = Record<string, unknown>;

const KINDS: Record<FormItem['type'], FieldKind> = {
  Text: 'text',
  MultilineText: 'long',
  Switch: 'switch',
  Number: 'number',
  Select: 'choice',
  MultiSelect: 'choices',
  Json: 'json',
};

/** The fields of what a kind of connector has to know; secrets can be replaced, and are never shown. */
export function fieldsOf({ formItems }: ConnectorKind, connector: Connector | undefined, t: TFunction<'console'>): Field[] {
  return formItems.flatMap((item) => {
    const field = fieldOf(item, t);
    const fields = item.key === 'auth' && item.type === 'Json' ? accountFields(field, t) : [field];
    return fields.map((one) => (isKept(one, connector?.config) ? { ...one, required: false, hint: t('connectors.keep') } : one));
  });
}

function fieldOf(item: FormItem, t: TFunction<'console'>): Field {
  const { key, type, label, description, placeholder, required, selectItems, isConfidential, defaultValue, showConditions } = item;
  return {
    path: key,
    kind: isConfidential && type !== 'Json' ? 'secret' : KINDS[type],
    label: translated(label, t),
    hint: description ? translated(description, t) : undefined,
    placeholder: placeholder ?? undefined,
    required: required === true,
    options: (selectItems ?? []).map(({ value, title }) => ({ value, label: title ? translated(title, t) : value })),
    ...(isPlain(defaultValue) ? { otherwise: defaultValue } : {}),
    shown: (values) => (showConditions ?? []).every(({ targetKey, expectValue }) => valueAt(values, targetKey) === expectValue),
  };
}

/** A user name and a password are asked for each, not as JSON. */
const accountFields = ({ path, shown }: Field, t: TFunction<'console'>): Field[] => [
  { path: `${path}.user`, kind: 'text', label: t('connectors.account.user'), hint: t('connectors.account.hint'), ...(shown ? { shown } : {}) },
  { path: `${path}.pass`, kind: 'secret', label: t('connectors.account.password'), ...(shown ? { shown } : {}) },
];

const isPlain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

const isKept = ({ kind, path }: Field, config: Config | undefined) => kind === 'secret' && Boolean(valueAt(config, path));

/** A configuration with its secrets left out, which is what the fields show. */
export const openOf = (fields: readonly Field[], config: Config = {}): Config =>
  fields.filter(({ kind }) => kind === 'secret').reduce((open, { path }) => withValue(open, path, undefined), config);

/** Whether a secret was entered. */
export const replacesSecret = (fields: readonly Field[], values: Entered): boolean =>
  fields.some((field) => field.kind === 'secret' && isShown(field, values) && Boolean(valueAt(values, field.path)));

/** The configuration that was entered, with what the form does not know and secrets that were not replaced as they were. */
export function configOf(fields: readonly Field[], values: Entered, before: Config = {}): Config {
  const asked = fields.filter((field) => isShown(field, values));
  const entered = documentOf(asked, values);
  return asked.reduce((config, field) => {
    const value = valueAt(entered, field.path);
    return value === undefined && isKept(field, before) ? config : withValue(config, field.path, isNothing(value) ? undefined : value);
  }, before);
}

const isNothing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
