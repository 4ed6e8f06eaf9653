import { bounds } from '@keystory/api-client';
import { both, fieldChecks, type Check } from '@keystory/app-kit';
import type { TFunction } from 'i18next';
import { CUSTOM_DATA, IDENTIFIERS, identifiersOf, type Identifiers, type Values } from './columns';
import { isObject, type Row } from './read';

/** Somebody who was not imported, and why. */
export interface Failure {
  line: number;
  who: Identifiers;
  /** Line by line. */
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
  const problemsOf = ({ line, values }: Row) => {
    const wrong = wrongColumns(values, checks, speech);
    const problems = { ...wrong, ...twice(line, identifiersOf(values), wrong) };
    return [...Object.entries(problems).map(([column, problem]) => `${column}: ${problem}`), ...wrongTogether(values, speech)];
  };
  const checked: Checked = { ready: [], problems: [] };
  for (const row of rows) {
    const found = row.fault ? [speech.t(`userImport.wrong.${row.fault}`)] : problemsOf(row);
    if (found.length === 0) checked.ready.push(row);
    else checked.problems.push({ line: row.line, who: identifiersOf(row.values), reason: found.join('\n') });
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

/** What is wrong with a value, by its column. */
type Problems = Record<string, string>;

const wrongColumns = (values: Values, checks: Record<string, Check>, { t, tKit }: Speech): Problems =>
  Object.fromEntries(
    Object.entries(values).flatMap(([column, value]): [string, string][] => {
      const problem = column === CUSTOM_DATA ? !isObject(value) && tKit('form.json') : textProblem(value, checks[column], t);
      return problem ? [[column, problem]] : [];
    }),
  );

function wrongTogether(values: Values, { t }: Speech): string[] {
  const found: string[] = [];
  const { password, passwordDigest, passwordAlgorithm } = values;
  if (IDENTIFIERS.every((column) => values[column] === undefined)) found.push(t('userImport.wrong.nobody'));
  if (password !== undefined && passwordDigest !== undefined) found.push(t('userImport.wrong.both'));
  if (passwordDigest !== undefined && passwordAlgorithm === undefined) found.push(t('userImport.wrong.noAlgorithm'));
  return found;
}

const textProblem = (value: unknown, check: Check | undefined, t: Speech['t']) =>
  typeof value === 'string' ? check?.(value) : t('userImport.wrong.notText');

/** Finds who has an identifier that stood in the file before, alike in the way the API compares them; a wrong one is none. */
function duplicates({ t }: Speech) {
  const lines = new Map<string, number>();
  return (line: number, who: Identifiers, wrong: Problems): Problems =>
    Object.fromEntries(
      IDENTIFIERS.flatMap((column): [string, string][] => {
        const written = who[column]?.normalize('NFKC');
        if (written === undefined || column in wrong) return [];
        const key = `${column} ${column === 'primaryEmail' ? written.toLowerCase() : written}`;
        const before = lines.get(key);
        lines.set(key, before ?? line);
        return before === undefined ? [] : [[column, t('userImport.wrong.twice', { line: before })]];
      }),
    );
}
