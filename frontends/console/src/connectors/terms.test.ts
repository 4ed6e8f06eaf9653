import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectorKind } from '@keystory/api-client';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { connectorTerms } from '../locales/connectorTerms';
import { translatedGuide } from './guideWords';
import { translated } from './terms';

const KINDS = '../service-platform/src/main/resources/io/keystory/platform/connector';

/** What a provider calls its own things is called so in every language. */
const NAMES = ['Account SID', 'Messaging service SID', 'Auth token', 'Services ID'];

const kinds = readdirSync(KINDS)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(KINDS, file), 'utf8')) as ConnectorKind);
const items = kinds.flatMap(({ formItems }) => formItems);
const known: readonly string[] = [...Object.values(connectorTerms.connectorTerms), ...NAMES];
const unknown = (texts: readonly string[]) => [...new Set(texts)].filter((text) => !known.includes(text));

test('every label of a built-in kind of connector is known in every language', () => {
  const labels = items.map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(90);
  expect(unknown(labels)).toEqual([]);
});

test('so is every hint and every choice', () => {
  // A user name and a password are asked for each, and have a hint of the console's own.
  const shown = items.filter(({ key, type }) => !(key === 'auth' && type === 'Json'));
  const hints = shown.flatMap(({ description }) => description ?? []);
  const choices = shown.flatMap(({ selectItems }) => (selectItems ?? []).flatMap(({ title }) => title ?? []));
  expect(hints.length).toBeGreaterThan(20);
  expect(unknown([...hints, ...choices])).toEqual([]);
});

test('what is not known stays as it is said', () => {
  const t = ((key: string) => key) as unknown as TFunction<'console'>;
  expect(translated('Client secret', t)).toBe('connectorTerms.clientSecret');
  expect(translated('Shoe size', t)).toBe('Shoe size');
});

test('every sentence of a guide or description of a built-in kind is known in every language, and code stands in it as it is written', () => {
  const lines = kinds.flatMap(({ readme, description, name }) =>
    [description.en ?? '', ...readme.split('\n')].filter((line) => line && !line.startsWith('#')).map((line) => [line.replace(/^\d+\. /, ''), name.en ?? ''] as const),
  );
  expect(lines.length).toBeGreaterThan(100);
  const told: Record<string, string>[] = [];
  const t = ((_: string, places: Record<string, string>) => {
    told.push(places);
    return 'known';
  }) as unknown as TFunction<'console'>;
  expect(lines.filter(([line, name]) => !/^known( known)*$/.test(translatedGuide(line, name, t)))).toEqual([]);
  expect(told).toContainEqual(expect.objectContaining({ a: '`<endpoint>/callback/<connector id>`' }));
  expect(translatedGuide('Buy a shoe. Send a test message.', 'Shoes', t)).toBe('Buy a shoe. Send a test message.');
});
