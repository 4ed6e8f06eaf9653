import { expect, test } from 'vitest';
import { inForm } from './dates';

test.each([
  [undefined, '1815-02-09'],
  ['yyyy-MM-dd', '1815-02-09'],
  ['MM/dd/yyyy', '02/09/1815'],
  ['DD.MM.YYYY', '09.02.1815'],
  ['d. M. yy', '9. 2. 15'],
  ['dd MMM yyyy', '1815-02-09'],
  ['custom', '1815-02-09'],
  ["dd 'of' MM", '1815-02-09'],
  ['HH:mm', '1815-02-09'],
])('%s is written so: %s', (format, written) => {
  expect(inForm('1815-02-09', format ? { format } : {})).toBe(written);
});

test('a format of its own counts where the field says so', () => {
  expect(inForm('1815-02-09', { format: 'custom', customFormat: 'd/M/yyyy' })).toBe('9/2/1815');
  expect(inForm('1815-02-09', { format: 'MM/dd/yyyy', customFormat: 'd/M/yyyy' })).toBe('02/09/1815');
});
