import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Changes } from '../history/Changes';
import { isShown, valueAt, type Entered, type Field } from './field';

interface DifferencesProps {
  fields: readonly Field[];
  before: Entered;
  after: Entered;
}

/** What a form is about to change, field by field in the words of the form. */
export function Differences({ fields, before, after }: DifferencesProps) {
  const { t } = useTranslation('console');
  const changed = fields
    .filter((field) => isShown(field, after))
    .map((field) => ({ field, values: [valueAt(before, field.path), valueAt(after, field.path)] as const }))
    .filter(({ values: [was, is] }) => JSON.stringify(was) !== JSON.stringify(is));
  const changes = changed.map(({ field, values: [was, is] }) => ({ path: field.label, before: inWords(field, was, t), after: inWords(field, is, t) }));
  return <Changes changes={changes} />;
}

function inWords({ kind, options = [], told }: Field, value: unknown, t: TFunction<'console'>): string {
  if (told) return told(value);
  if (kind === 'switch') return t(value === true ? 'form.on' : 'form.off');
  const nameOf = (one: unknown) => options.find((option) => option.value === one)?.label ?? String(one);
  return Array.isArray(value) ? value.map(nameOf).join(', ') : nameOf(value ?? '');
}
