import type { ProfileField } from '@keystory/api-client';
import { inForm } from './dates';

type Part = NonNullable<ProfileField['config']['parts']>[number];

/** What is asked with one input: a field, or a part of an address or of a name. */
export interface Question {
  /** Of its field, and of its part after a dot. */
  key: string;
  name: string;
  type: ProfileField['type'];
  /** Empty where nothing else than its name says what it is. */
  label: string;
  description: string | undefined;
  required: boolean;
  config: Omit<ProfileField['config'], 'parts'>;
  /** The field that it is a part of. */
  whole?: ProfileField;
}

/** What was answered so far, as it was typed, by the keys of the questions; a tick is "true". */
export type Answers = Record<string, string>;

/** Whether a field is asked for in parts. */
export const isInParts = ({ type }: ProfileField): boolean => type === 'Address' || type === 'Fullname';

/** What is asked about a field. */
export function questionsOf(field: ProfileField): Question[] {
  const { name, type, label, description, required, config } = field;
  if (!isInParts(field)) return [{ key: name, name, type, label, description: description ?? undefined, required, config }];
  return (config.parts ?? []).filter(({ enabled }) => enabled).map((part) => partOf(field, part));
}

function partOf(whole: ProfileField, { name = '', type = 'Text', label = '', description, required, config = {} }: Part): Question {
  return { key: `${whole.name}.${name}`, name, type, label, description, required, config, whole };
}

/** What stands in the inputs at first. */
export function answersAtFirst(questions: Question[]): Answers {
  return Object.fromEntries(questions.map((question) => [question.key, atFirst(question)]));
}

function atFirst({ type, config: { defaultValue = '', options = [] } }: Question): string {
  if (type === 'Checkbox') return defaultValue || 'false';
  return type === 'Select' && options.some(({ value }) => value === defaultValue) ? defaultValue : '';
}

const isAnswered = ({ key }: Question, answers: Answers): boolean => (answers[key] ?? '').trim() !== '';

/** Whether a question has to be answered: what can be left out as a whole is asked for once a part of it is there. */
export function isNeeded(question: Question, answers: Answers): boolean {
  const { whole, required } = question;
  if (!whole) return required;
  const parts = questionsOf(whole);
  const isBegun = parts.some((part) => isAnswered(part, answers));
  if (required) return whole.required || isBegun;
  return whole.required && !isBegun && parts[0]?.key === question.key && !parts.some((part) => part.required);
}

/** The answers as the server takes them; what was left empty is left out. */
export function valuesOf(fields: ProfileField[], answers: Answers): Record<string, unknown> {
  return withoutGaps(fields.map((field) => [field.name, isInParts(field) ? partsGiven(field, answers) : given(questionsOf(field), answers)]));
}

function partsGiven(field: ProfileField, answers: Answers): Record<string, unknown> | undefined {
  const parts = withoutGaps(questionsOf(field).map((part) => [part.name, text(part, answers)]));
  return Object.keys(parts).length > 0 ? parts : undefined;
}

function given([question]: Question[], answers: Answers): unknown {
  if (!question) return undefined;
  const answer = text(question, answers);
  if (answer === undefined) return undefined;
  if (question.type === 'Checkbox') return answer === 'true';
  return question.type === 'Number' ? Number(answer) : answer;
}

function text(question: Question, answers: Answers): string | undefined {
  const { key, type, config } = question;
  if (!isAnswered(question, answers)) return undefined;
  const typed = answers[key] ?? '';
  if (type === 'Select') return typed;
  return type === 'Date' ? inForm(typed, config) : typed.trim();
}

const withoutGaps = (entries: [string, unknown][]): Record<string, unknown> =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));
