import { describe, expect, test } from 'vitest';
import { bodyOf } from './columns';
import { type FileProblem, MOST_BYTES, MOST_ROWS, readFile, readPeople } from './read';

function problemOf(text: string) {
  try {
    return readPeople(text);
  } catch (cause) {
    const { kind, details } = cause as FileProblem;
    return { kind, details };
  }
}

describe('CSV', () => {
  test('cells are values of their columns; empty ones are left out, and only passwords keep their spaces', () => {
    const { rows, unknown } = readPeople(
      'Username,primaryEmail,password,customData,profile.givenName,profile.address.country,shoe size\n' +
        'ada , ada@example.com," s p ","{""plan"":""team""}",Ada,UK,37\ngrace,,,,,,\n',
    );
    expect(rows).toEqual([
      {
        line: 2,
        values: {
          username: 'ada',
          primaryEmail: 'ada@example.com',
          password: ' s p ',
          customData: { plan: 'team' },
          'profile.givenName': 'Ada',
          'profile.address.country': 'UK',
        },
      },
      { line: 3, values: { username: 'grace' } },
    ]);
    expect(unknown).toEqual(['shoe size']);
  });

  test('a line with more cells than columns is at fault', () => {
    expect(readPeople('username,name\nada,x,\n').rows[0]?.fault).toBeUndefined();
    expect(readPeople('username,name\nada,x,y\n').rows[0]?.fault).toBe('cells');
  });
});

describe('JSON Lines', () => {
  test('each line is a body of the API', () => {
    const body = {
      username: 'ada',
      passwordDigest: '$2b$12$x',
      passwordAlgorithm: 'Bcrypt',
      customData: { plan: 'team' },
      profile: { givenName: 'Ada', address: { country: 'UK' } },
    };
    const { rows, unknown } = readPeople(`${JSON.stringify({ ...body, name: null, id: 'x' })}\n\n[1]\n{"a\n`);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([[1, undefined], [3, 'json'], [4, 'json']]);
    expect(bodyOf(rows[0]?.values ?? {})).toEqual(body);
    expect(unknown).toEqual(['id']);
  });
});

describe('a file is refused', () => {
  test('when nobody is in it, or no column is known', () => {
    expect(problemOf('')).toEqual({ kind: 'empty', details: {} });
    expect(problemOf('username\n')).toEqual({ kind: 'empty', details: {} });
    expect(problemOf('ada,lovelace\n')).toEqual({ kind: 'noColumns', details: {} });
  });

  test('when a column is there twice, or a quote is open', () => {
    expect(problemOf('username,Username\nada,ada')).toEqual({ kind: 'columnTwice', details: { column: 'username' } });
    expect(problemOf('username\n"ada')).toEqual({ kind: 'openQuote', details: { line: 2 } });
  });

  test('when it is too long, too large, or in another encoding', async () => {
    expect(problemOf(`username\n${'a\n'.repeat(MOST_ROWS + 1)}`)).toEqual({ kind: 'tooLong', details: { most: MOST_ROWS } });
    const large = new File(['username\nada'], 'large.csv');
    Object.defineProperty(large, 'size', { value: MOST_BYTES + 1 });
    await expect(readFile(large)).rejects.toMatchObject({ kind: 'tooLarge', details: { most: 50 } });
    const latin = new File([new Uint8Array([...new TextEncoder().encode('name\nBj'), 0xf6, ...new TextEncoder().encode('rn')])], 'latin.csv');
    await expect(readFile(latin)).rejects.toMatchObject({ kind: 'notUtf8' });
  });
});
