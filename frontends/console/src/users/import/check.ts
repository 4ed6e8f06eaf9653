import { bounds } from '@keystory/api-client';
import { both, fieldChecks, type Check } from '@keystory/app-kit';
import type { TFunction } from 'i18next';
import { CUSTOM_DATA, IDENTIFIERS, identifiersOf, type Identifiers, type Values } from './columns';
import { isObject, type Row } from './read';

/** Somebody who was not imported, and why. */
export interface Failure {
  line: number;
  who: Identifiers;
  reason: string;
}

export interface Checked {
  /** Those who can be imported. */
  ready: Row[];
  problems: Failure[];
}

/** In which words problems are told. */
export interface Speech {
  t: TFunction<'console'>;
  tKit: TFunction<'kit'>;
}

/** Longer ones are not stored. */
const LONGEST = { maxLength: 128 };

/** Finds those whom the API would refuse, and those who are in the file already. */
export function checkRows(rows: readonly Row[], speech: Speech): Checked {
  const checks = checksOf(speech);
  const twice = duplicates(speech);
  const checked: Checked = { ready: [], problems: [] };
  for (const row of rows) {
    const found = row.fault ? [speech.t(`userImport.wrong.${row.fault}`)] : [...wrongIn(row.values, checks, speech), ...twice(row)];
    if (found.length === 0) checked.ready.push(row);
    else checked.problems.push({ line: row.line, who: identifiersOf(row.values), reason: found.join(' ') });
  }
  return checked;
}

function checksOf({ t, tKit }: Speech): Record<string, Check> {
  const { username, email, phone, url, within } = fieldChecks(tKit);
  const { passwordDigest, passwordAlgorithm } = bounds.newUser;
  const algorithms: readonly string[] = passwordAlgorithm.enum;
  const short = within(LONGEST);
  return {
    username: both(username, short),
    primaryEmail: both(email, short),
    primaryPhone: both(phone, short),
    name: short,
    avatar: url,
    passwordDigest: within(passwordDigest),
    passwordAlgorithm: (value) => (algorithms.includes(value) ? undefined : t('userImport.wrong.algorithm', { values: algorithms.join(', ') })),
  };
}

function wrongIn(values: Values, checks: Record<string, Check>, { t, tKit }: Speech): string[] {
  const found = Object.entries(values).flatMap(([column, value]) => {
    const problem = column === CUSTOM_DATA ? !isObject(value) && tKit('form.json') : textProblem(value, checks[column], t);
    return problem ? [`${column}: ${problem}`] : [];
  });
  const { password, passwordDigest, passwordAlgorithm } = values;
  if (IDENTIFIERS.every((column) => values[column] === undefined)) found.push(t('userImport.wrong.nobody'));
  if (password !== undefined && passwordDigest !== undefined) found.push(t('userImport.wrong.both'));
  if (passwordDigest !== undefined && passwordAlgorithm === undefined) found.push(t('userImport.wrong.noAlgorithm'));
  return found;
}

const textProblem = (value: unknown, check: Check | undefined, t: Speech['t']) =>
  typeof value === 'string' ? check?.(value) : t('userImport.wrong.notText');

/** Finds who has an identifier that stood in the file before, alike in the way the API compares them. */
function duplicates({ t }: Speech) {
  const lines = new Map<string, number>();
  return ({ line, values }: Row): string[] =>
    IDENTIFIERS.flatMap((column) => {
      if (typeof values[column] !== 'string') return [];
      const written = values[column].normalize('NFKC');
      const key = `${column} ${column === 'primaryEmail' ? written.toLowerCase() : written}`;
      const before = lines.get(key);
      lines.set(key, before ?? line);
      return before === undefined ? [] : [`${column}: ${t('userImport.wrong.twice', { line: before })}`];
    });
}
