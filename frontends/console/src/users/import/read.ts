import { columnNamed, CUSTOM_DATA, type Values } from './columns';
import { OpenQuote, readCsv, type CsvLine } from './csv';

/** Most bytes of a file. */
export const MOST_BYTES = 50_000_000;

/** Most people in a file. */
export const MOST_ROWS = 100_000;

/** One person of a file. */
export interface Row {
  /** The line of the file that the person begins in. */
  line: number;
  values: Values;
  /** Why the line could not be read: it has more cells than there are columns, or is no JSON object. */
  fault?: 'cells' | 'json';
}

export interface People {
  rows: Row[];
  /** Names of columns that mean nothing here. */
  unknown: string[];
}

type Kind = 'tooLarge' | 'tooLong' | 'empty' | 'notUtf8' | 'noColumns' | 'columnTwice' | 'openQuote';

interface Details {
  /** How much there may be at most. */
  most?: number;
  line?: number;
  column?: string;
}

/** Why a file as a whole cannot be imported. */
export class FileProblem extends Error {
  readonly kind: Kind;
  readonly details: Details;

  constructor(kind: Kind, details: Details = {}) {
    super(kind);
    this.kind = kind;
    this.details = details;
  }
}

/** The people of a file, read in the browser. Throws FileProblem. */
export async function readFile(file: File): Promise<People> {
  if (file.size > MOST_BYTES) throw new FileProblem('tooLarge', { most: MOST_BYTES / 1_000_000 });
  const text = await file.text();
  if (text.includes('\uFFFD')) throw new FileProblem('notUtf8');
  return readPeople(text);
}

/** The people of a text: JSON Lines where it begins with an object, CSV otherwise. Throws FileProblem. */
export function readPeople(text: string): People {
  const people = text.trimStart().startsWith('{') ? fromJsonLines(text) : fromCsv(text);
  if (people.rows.length === 0) throw new FileProblem('empty');
  if (people.rows.length > MOST_ROWS) throw new FileProblem('tooLong', { most: MOST_ROWS });
  return people;
}

function fromCsv(text: string): People {
  const [header, ...lines] = linesOf(text);
  if (!header) throw new FileProblem('empty');
  const columns = header.cells.map(columnNamed);
  if (columns.every((column) => column === undefined)) throw new FileProblem('noColumns');
  const twice = columns.find((column, at) => column !== undefined && columns.indexOf(column) !== at);
  if (twice) throw new FileProblem('columnTwice', { column: twice });
  const unknown = header.cells.filter((name, at) => columns[at] === undefined && name.trim() !== '');
  return { rows: lines.map((line) => rowOf(line, columns)), unknown: [...new Set(unknown)] };
}

function linesOf(text: string): CsvLine[] {
  try {
    return readCsv(text);
  } catch (cause) {
    throw cause instanceof OpenQuote ? new FileProblem('openQuote', { line: cause.line }) : cause;
  }
}

function rowOf({ line, cells }: CsvLine, columns: readonly (string | undefined)[]): Row {
  const values: Values = {};
  columns.forEach((column, at) => {
    const cell = cells[at] ?? '';
    const value = column === 'password' ? cell : cell.trim();
    if (column !== undefined && value !== '') values[column] = column === CUSTOM_DATA ? (parsed(value) ?? value) : value;
  });
  return cells.slice(columns.length).some((cell) => cell !== '') ? { line, values, fault: 'cells' } : { line, values };
}

function fromJsonLines(text: string): People {
  const unknown = new Set<string>();
  const rows = text.split(/\r\n|\r|\n/).flatMap((written, at): Row[] => {
    if (written.trim() === '') return [];
    const person = parsed(written);
    return [isObject(person) ? { line: at + 1, values: known(person, unknown) } : { line: at + 1, values: {}, fault: 'json' }];
  });
  return { rows, unknown: [...unknown] };
}

/** What is known of a person's members; the names of the others are added to `unknown`. */
function known(person: Values, unknown: Set<string>): Values {
  const values: Values = {};
  for (const [path, value] of membersOf(person)) {
    const column = columnNamed(path);
    if (column === undefined) unknown.add(path);
    else if (value !== null && value !== '') values[column] = value;
  }
  return values;
}

/** The members by path, those of the profile and of its address each on their own. */
function membersOf(person: Values, above = ''): [string, unknown][] {
  return Object.entries(person).flatMap(([name, value]): [string, unknown][] => {
    const path = above + name;
    const isGroup = path === 'profile' || path === 'profile.address';
    return isGroup && isObject(value) ? membersOf(value, `${path}.`) : [[path, value]];
  });
}

export const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
