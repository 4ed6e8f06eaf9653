import type { Failure } from './check';
import { IDENTIFIERS } from './columns';
import { writeCsv } from './csv';

/** Long enough for the browser to begin with it. */
const KEPT_MS = 10_000;

/** Has the browser save a text as a CSV file. */
export function saveCsv(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Who was not imported, in the order of the file: lines, identifiers and reasons, nothing else. */
export function failuresCsv(failures: readonly Failure[]): string {
  const sorted = failures.toSorted((one, other) => one.line - other.line);
  return writeCsv([
    ['line', ...IDENTIFIERS, 'reason'],
    ...sorted.map(({ line, who, reason }) => [String(line), ...IDENTIFIERS.map((column) => who[column] ?? ''), reason.replaceAll('\n', ' ')]),
  ]);
}
