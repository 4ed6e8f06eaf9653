import type { Bound, BoundsByPath } from '@keystory/api-client';
import type { ComponentType, ReactNode } from 'react';
import type { DurationUnit } from './duration';

/** How a value is entered. */
export type FieldKind =
  | 'text'
  | 'secret'
  | 'url'
  | 'picture'
  | 'long'
  | 'code'
  | 'json'
  | 'number'
  | 'duration'
  | 'switch'
  | 'choice'
  | 'choices'
  | 'list'
  | 'color'
  | 'moment'
  | 'own';

/** What a field that is entered in its own way is given. */
export interface OwnInputProps {
  label: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** What else is entered. */
  values: Entered;
  /** What is wrong with the value. */
  error?: ReactNode;
  /** It is entered next. */
  autoFocus?: boolean;
}

/** One value of a document, as a form asks for it. */
export interface Field {
  /** Where the value stands in the document: "branding.logoUrl". */
  path: string;
  kind: FieldKind;
  label: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean;
  options?: readonly { value: string; label: string }[];
  /** What counts where the document says nothing. */
  otherwise?: string | number | boolean | readonly string[];
  /** What a duration counts in the document: seconds, if nothing is said. */
  counted?: DurationUnit;
  /** The duration that counts while none is entered, which the document does not tell. */
  usual?: number;
  min?: number;
  max?: number;
  /** What the API asks of the value. */
  bound?: Bound;
  /** How a value of its own kind is entered. */
  input?: ComponentType<OwnInputProps>;
  /** What is wrong with a value, beside what else is entered; undefined where nothing is. */
  check?: (value: unknown, values: Entered) => string | undefined;
  /** How a value of its own kind reads. */
  told?: (value: unknown) => string;
  /** Whether it is asked for as the form is filled in; always, when left out. */
  shown?: (values: Entered) => boolean;
}

/** What is entered, in the shape of the document: JSON as text, nothing as an empty string. */
export interface Entered {
  [key: string]: Entered | string | number | boolean | readonly string[];
}

type Json = Record<string, unknown>;

/** The fields of a body, each with what the API asks of its value: what is required there is asked for. */
export const boundBy = (bounds: BoundsByPath, fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    const bound = bounds[field.path];
    return bound ? { ...field, bound, required: field.required ?? bound.required ?? false } : field;
  });

/** Choices with what each is called. */
export const optionsOf = <T extends string>(values: readonly T[], labelOf: (value: T) => string) =>
  values.map((value) => ({ value, label: labelOf(value) }));

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document);
}

/** A copy of the document with another value at a path; undefined takes the value out. */
export function withValue(document: Json, path: string, value: unknown): Json {
  const [key = '', ...rest] = path.split('.');
  const copy = { ...document };
  if (value === undefined && rest.length > 0 && !isObject(copy[key])) return copy;
  if (rest.length > 0) copy[key] = withValue(isObject(copy[key]) ? copy[key] : {}, rest.join('.'), value);
  else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}

/** What the fields show of a document. */
export function enteredOf(fields: readonly Field[], document: unknown): Entered {
  return fields.reduce<Json>((values, field) => withValue(values, field.path, shown(field, valueAt(document, field.path))), {}) as Entered;
}

function shown({ kind, otherwise }: Field, told: unknown): unknown {
  const value = told ?? otherwise;
  if (kind === 'switch') return value === true;
  if (kind === 'choices' || kind === 'list') return Array.isArray(value) ? value.map(String) : [];
  if (kind === 'json') return value === undefined || value === null ? '' : JSON.stringify(value, null, 2);
  return value ?? (kind === 'own' ? null : '');
}

/** The value that was entered; undefined for nothing. Throws a SyntaxError where it is no JSON. */
function valueOf({ kind }: Field, entered: unknown): unknown {
  if (entered === '' || entered === undefined) return undefined;
  if (kind === 'json') return JSON.parse(String(entered));
  if (kind === 'list') return [...new Set((entered as string[]).map((one) => one.trim()).filter(Boolean))];
  return kind === 'number' || kind === 'duration' || kind === 'moment' ? Number(entered) : entered;
}

/**
 * What a form changes in a document: its members with a changed value, each whole, as the API replaces them. Nothing
 * entered is null for a member, and leaves out what stands deeper.
 */
export function changeOf(fields: readonly Field[], document: Json, values: Entered): Json {
  const before = enteredOf(fields, document);
  let changed = document;
  const members = new Set<string>();
  for (const field of fields) {
    const { path } = field;
    if (JSON.stringify(valueAt(values, path)) === JSON.stringify(valueAt(before, path))) continue;
    const value = valueOf(field, valueAt(values, path));
    changed = withValue(changed, path, value === undefined && !path.includes('.') ? null : value);
    members.add(path.split('.')[0] ?? path);
  }
  return Object.fromEntries([...members].map((member) => [member, changed[member]]));
}

/** The document that was entered from nothing. */
export function documentOf(fields: readonly Field[], values: Entered): Json {
  return fields.reduce<Json>((document, field) => withValue(document, field.path, valueOf(field, valueAt(values, field.path))), {});
}

export const isShown = ({ shown: asks }: Field, values: Entered): boolean => asks?.(values) ?? true;
