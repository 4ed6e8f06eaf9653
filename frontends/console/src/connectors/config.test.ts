import { expect, test } from 'vitest';
import { configOf, entered, isAskedFor, type FormItem } from './config';

const items = [
  { type: 'Text', key: 'host', label: 'Host' },
  { type: 'Number', key: 'port', label: 'Port', defaultValue: 587 },
  { type: 'Switch', key: 'secure', label: 'TLS' },
  { type: 'Json', key: 'auth', label: 'Account' },
  { type: 'Switch', key: 'requireTLS', label: 'Require TLS', showConditions: [{ targetKey: 'secure', expectValue: false }] },
] as unknown as FormItem[];

test('a configuration that is shown and sent again is the same', () => {
  const config = { host: 'mail.test', port: 25, secure: true, auth: { user: 'u' }, requireTLS: false, unknown: 1 };
  expect(configOf(items, entered(items, config), config)).toEqual({ config, broken: [] });
});

test('a new one begins with the defaults', () => {
  expect(entered(items)).toEqual({ host: '', port: '587', secure: false, auth: '', requireTLS: false });
});

test('says what is no JSON, and leaves out what is empty', () => {
  const { config, broken } = configOf(items, { host: '', port: '25', secure: false, auth: '{', requireTLS: true });
  expect(broken).toEqual(['auth']);
  expect(config).toEqual({ port: 25, secure: false, requireTLS: true });
});

test('an entry may depend on another', () => {
  const last = items[4] as FormItem;
  expect(isAskedFor(last, { secure: false })).toBe(true);
  expect(isAskedFor(last, { secure: true })).toBe(false);
});
