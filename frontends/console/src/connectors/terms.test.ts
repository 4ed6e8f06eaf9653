import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectorKind } from '@keystory/api-client';
import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { connectorTerms } from '../locales/connectorTerms';
import { translated } from './terms';

const KINDS = '../service-platform/src/main/resources/io/keystory/platform/connector';

/** What a provider calls its own things is called so in every language. */
const NAMES = ['Account SID', 'Messaging service SID', 'Auth token', 'Services ID'];

test('every label of a built-in kind of connector is known in every language', () => {
  const kinds = readdirSync(KINDS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(KINDS, file), 'utf8')) as ConnectorKind);
  const labels = kinds.flatMap(({ formItems }) => formItems.map(({ label }) => label));
  const known: readonly string[] = [...Object.values(connectorTerms.connectorTerms), ...NAMES];
  expect(labels.length).toBeGreaterThan(90);
  expect([...new Set(labels)].filter((label) => !known.includes(label))).toEqual([]);
});

test('what is not known stays as it is said', () => {
  const t = ((key: string) => key) as unknown as TFunction<'console'>;
  expect(translated('Client secret', t)).toBe('connectorTerms.clientSecret');
  expect(translated('Shoe size', t)).toBe('Shoe size');
});
