export interface CsvLine {
  /** Where it begins in the file, counted from 1. */
  line: number;
  cells: string[];
}

/** A quoted cell that begins in a line and never ends. */
export class OpenQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`The quote of line ${line} is never closed.`);
    this.line = line;
  }
}

const SEPARATORS = [',', ';', '\t'];

/**
 * The lines of a text whose cells are separated by what its first line has most of: commas, semicolons or tabs. Cells
 * may be quoted, with quotes doubled and line breaks in them; lines without anything are left out. Throws OpenQuote.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function readCsv(text: string): CsvLine[] {
  const reader = new Reader(text);
  const lines: CsvLine[] = [];
  while (!reader.isAtEnd()) {
    const { line } = reader;
    const cells = reader.row();
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
  }
  return lines;
}

/** A text of comma-separated cells; no cell is taken for a formula by a spreadsheet that opens it. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  const safe = /^([=@\t\r]|[+-]\D)/.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

class Reader {
  line = 1;
  readonly #text: string;
  readonly #separator: string;
  readonly #end: RegExp;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
    this.#separator = separatorOf(text);
    this.#end = new RegExp(`[${this.#separator}\r\n]`, 'g');
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  row(): string[] {
    const cells = [this.#cell()];
    while (this.#text[this.#at] === this.#separator) {
      this.#at += 1;
      cells.push(this.#cell());
    }
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
    this.line += 1;
    return cells;
  }

  #cell(): string {
    return this.#text[this.#at] === '"' ? this.#quoted() + this.#plain() : this.#plain();
  }

  #plain(): string {
    this.#end.lastIndex = this.#at;
    const end = this.#end.exec(this.#text)?.index ?? this.#text.length;
    return this.#taken(end);
  }

  #quoted(): string {
    this.#at += 1;
    let end = this.#text.indexOf('"', this.#at);
    while (end >= 0 && this.#text[end + 1] === '"') end = this.#text.indexOf('"', end + 2);
    if (end < 0) throw new OpenQuote(this.line);
    const cell = this.#taken(end);
    this.#at += 1;
    this.line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    return cell.replaceAll('""', '"');
  }

  #taken(end: number): string {
    const taken = this.#text.slice(this.#at, end);
    this.#at = end;
    return taken;
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  const countOf = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((most, separator) => (countOf(separator) > countOf(most) ? separator : most));
}
