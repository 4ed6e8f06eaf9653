import type { Connector, ConnectorKind } from '@keystory/api-client';
import { expect, test } from 'vitest';
import { enteredOf, isShown, type Field } from '../forms/field';
import { configOf, fieldsOf, openOf } from './fields';

const kind = {
  formItems: [
    { type: 'Text', key: 'host', label: 'Host' },
    { type: 'Number', key: 'port', label: 'Port', defaultValue: 587 },
    { type: 'Switch', key: 'secure', label: 'TLS' },
    { type: 'Json', key: 'auth', label: 'Account', isConfidential: true },
    { type: 'Text', key: 'apiKey', label: 'Key', isConfidential: true, required: true },
    { type: 'Switch', key: 'requireTLS', label: 'Require TLS', showConditions: [{ targetKey: 'secure', expectValue: false }] },
  ],
} as unknown as ConnectorKind;
const config = { host: 'mail.test', port: 25, secure: true, auth: { user: 'u', pass: 'p' }, apiKey: 'k', unknown: 1 };
const words = ((key: string) => key) as never;
const fields = fieldsOf(kind, { config } as unknown as Connector, words);

test('a configuration that is shown and sent again is the same, though its secrets are not shown', () => {
  const shown = enteredOf(fields, openOf(fields, config));
  expect(JSON.stringify(shown)).not.toMatch(/"[pk]"/);
  expect(configOf(fields, shown, config)).toEqual(config);
});

test('a secret that is entered takes the place of the one before', () => {
  const shown = enteredOf(fields, openOf(fields, config));
  expect(configOf(fields, { ...shown, apiKey: 'new' }, config)).toEqual({ ...config, apiKey: 'new' });
});

test('a new one begins with the defaults, and leaves out what is empty', () => {
  const anew = fieldsOf(kind, undefined, words);
  const shown = enteredOf(anew, openOf(anew));
  expect(shown).toMatchObject({ host: '', port: 587, secure: false, auth: { user: '', pass: '' } });
  expect(configOf(anew, shown)).toEqual({ port: 587, secure: false, requireTLS: false });
});

test('an entry may depend on another', () => {
  const last = fields.at(-1) as Field;
  expect(isShown(last, { secure: false })).toBe(true);
  expect(isShown(last, { secure: true })).toBe(false);
});
