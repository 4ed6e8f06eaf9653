import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Changes } from '../history/Changes';
import { inWords } from './duration';
import { isShown, valueAt, type Entered, type Field } from './field';

interface DifferencesProps {
  fields: readonly Field[];
  before: Entered;
  after: Entered;
}

/** What a form is about to change, field by field in the words of the form. */
export function Differences({ fields, before, after }: DifferencesProps) {
  const { t, i18n } = useTranslation('console');
  const changed = fields
    .filter((field) => isShown(field, after))
    .map((field) => ({ field, values: [valueAt(before, field.path), valueAt(after, field.path)] as const }))
    .filter(({ values: [was, is] }) => JSON.stringify(was) !== JSON.stringify(is));
  const changes = changed.map(({ field, values: [was, is] }) => ({ path: field.label, before: toldAs(field, was, t, i18n.language), after: toldAs(field, is, t, i18n.language) }));
  return <Changes changes={changes} />;
}

function toldAs({ kind, options = [], told, counted = 'second' }: Field, value: unknown, t: TFunction<'console'>, language: string): string {
  if (told) return told(value);
  if (kind === 'duration' && typeof value === 'number') return inWords(value, counted, language);
  if (kind === 'switch') return t(value === true ? 'form.on' : 'form.off');
  const nameOf = (one: unknown) => options.find((option) => option.value === one)?.label ?? String(one);
  return Array.isArray(value) ? value.map(nameOf).join(', ') : nameOf(value ?? '');
}
