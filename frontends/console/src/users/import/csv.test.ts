import { describe, expect, test } from 'vitest';
import { OpenQuote, readCsv, writeCsv } from './csv';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);

describe('reading', () => {
  test('cells of lines, whatever ends the lines', () => {
    const expected = [['a', 'b'], ['1', '']];
    expect(cellsOf('a,b\n1,')).toEqual(expected);
    expect(cellsOf('a,b\r\n1,\r\n')).toEqual(expected);
    expect(cellsOf('a,b\r1,\r')).toEqual(expected);
  });

  test('quoted cells hold separators, quotes and line breaks', () => {
    expect(cellsOf('a,b\n"x, ""y""","1\r\n2"\n')).toEqual([['a', 'b'], ['x, "y"', '1\r\n2']]);
    expect(cellsOf('a,b\n"",""""')).toEqual([['a', 'b'], ['', '"']]);
  });

  test('what stands behind a quote belongs to the cell', () => {
    expect(cellsOf('a,b\n"x"y,z"z"')).toEqual([['a', 'b'], ['xy', 'z"z"']]);
  });

  test('a byte order mark and lines without anything are passed over, and lines counted as an editor does', () => {
    expect(readCsv('\uFEFFa,b\n\n"1\n2",3\n,,\n4,5')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1\n2', '3'] },
      { line: 6, cells: ['4', '5'] },
    ]);
  });

  test('the separator is what the first line has', () => {
    expect(cellsOf('a;b\n1,5;2')).toEqual([['a', 'b'], ['1,5', '2']]);
    expect(cellsOf('a\tb\n1;\t2')).toEqual([['a', 'b'], ['1;', '2']]);
    expect(cellsOf('a\n1;2')).toEqual([['a'], ['1;2']]);
  });

  test('nothing gives nothing', () => {
    expect(readCsv('')).toEqual([]);
    expect(readCsv('\n \r\n')).toEqual([]);
  });

  test('a quote that never closes is named by its line', () => {
    expect(() => readCsv('a\nb\n"c\nd')).toThrow(new OpenQuote(3));
  });
});

describe('writing', () => {
  test('is read back as it was', () => {
    const rows = [['a', 'b'], ['x, "y"', '1\n2'], ['', '+41']];
    expect(cellsOf(writeCsv(rows))).toEqual(rows);
  });

  test('no cell is a formula', () => {
    expect(writeCsv([['=1+1', '@x', '-cmd']])).toBe("'=1+1,'@x,'-cmd\r\n");
  });
});
