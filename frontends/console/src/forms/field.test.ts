import { expect, test } from 'vitest';
import { changeOf, documentOf, enteredOf, withValue, type Field } from './field';

const fields: Field[] = [
  { path: 'name', kind: 'text', label: 'Name' },
  { path: 'description', kind: 'long', label: 'Description' },
  { path: 'look.logo', kind: 'url', label: 'Logo' },
  { path: 'look.dark', kind: 'switch', label: 'Dark' },
  { path: 'limit', kind: 'number', label: 'Limit', otherwise: 8 },
  { path: 'hosts', kind: 'list', label: 'Hosts' },
  { path: 'data', kind: 'json', label: 'Data' },
];

const document = { name: 'Acme', description: 'A customer', look: { logo: 'https://x.test/l.svg', css: 'kept' }, data: { a: 1 }, more: 1 };

test('what is shown and not touched changes nothing', () => {
  expect(changeOf(fields, document, enteredOf(fields, document))).toEqual({});
});

test('only members with a changed value are sent, each whole with what the form does not show', () => {
  const values = withValue(withValue(enteredOf(fields, document), 'look.dark', true), 'name', 'Acme Inc.');
  expect(changeOf(fields, document, values as never)).toEqual({
    name: 'Acme Inc.',
    look: { logo: 'https://x.test/l.svg', css: 'kept', dark: true },
  });
});

test('nothing entered is null for a member, and leaves out what stands deeper', () => {
  const values = withValue(withValue(enteredOf(fields, document), 'description', ''), 'look.logo', '');
  expect(changeOf(fields, document, values as never)).toEqual({ description: null, look: { css: 'kept' } });
});

test('what counts where nothing is said is shown, and sent only with another value', () => {
  const entered = enteredOf(fields, document);
  expect(entered.limit).toBe(8);
  expect(changeOf(fields, document, { ...entered, limit: 12 })).toEqual({ limit: 12 });
});

test('where nothing is said of several that count, they are shown, and none is another value', () => {
  const ways: Field[] = [{ path: 'ways', kind: 'choices', label: 'Ways', otherwise: ['mail', 'phone'] }];
  expect(enteredOf(ways, { ways: null })).toEqual({ ways: ['mail', 'phone'] });
  expect(changeOf(ways, { ways: null }, { ways: ['mail', 'phone'] })).toEqual({});
  expect(changeOf(ways, { ways: null }, { ways: [] })).toEqual({ ways: [] });
  expect(enteredOf(ways, { ways: [] })).toEqual({ ways: [] });
});

test('a new document has what was entered, in its kind', () => {
  const values = { ...enteredOf(fields, {}), name: 'New', limit: '3', hosts: [' a ', 'a', ''], data: '{"b":2}' };
  expect(documentOf(fields, values)).toEqual({ name: 'New', look: { dark: false }, limit: 3, hosts: ['a'], data: { b: 2 } });
});
