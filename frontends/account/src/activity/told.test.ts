import { expect, test } from 'vitest';
import { tell } from './told';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const log = (id: string, key: string, payload: object = {}) => ({
  tenantId: 'default',
  id,
  key,
  payload: { key, result: 'Success', ip: '192.0.2.1', userAgent: FIREFOX, ...payload },
  createdAt: Number(id),
});
const renewed = (id: string, applicationId: string) => log(id, 'ExchangeTokenBy.RefreshToken', { applicationId });
const refused = (code: string) => ({ result: 'Error', error: { code, message: code } });

test('steps that mean nothing to a person are left out, unless they were refused', () => {
  const told = tell([
    log('4', 'Interaction.SignIn.Identifier.Submit', refused('user.suspended')),
    log('3', 'Interaction.SignIn.Identifier.Submit'),
    log('2', 'JwtCustomizer.AccessToken'),
    log('1', 'Interaction.SignIn.Create'),
  ]);
  expect(told).toMatchObject([{ id: '4', kind: 'other', isRefused: true, reason: 'suspended' }]);
});

test('what happened is told with where, and why it was refused', () => {
  const told = tell([
    log('3', 'Interaction.End', { applicationId: 'notes' }),
    log('2', 'Interaction.SignIn.Submit'),
    log('1', 'Interaction.SignIn.Verification.Password.Submit', refused('session.invalid_credentials')),
  ]);
  expect(told).toMatchObject([
    { kind: 'application', applicationId: 'notes', browser: 'Firefox, Linux', ip: '192.0.2.1', isRefused: false },
    { kind: 'signIn', reason: undefined },
    { kind: 'password', isRefused: true, reason: 'password' },
  ]);
});

test('the same thing several times in a row is told once, as of its last time', () => {
  const first = log('3', 'ExchangeTokenBy.AuthorizationCode', { applicationId: 'notes' });
  const told = tell([renewed('4', 'notes'), first, renewed('2', 'mail'), renewed('1', 'notes')]);
  expect(told.map(({ at, times, applicationId }) => [at, times, applicationId])).toEqual([[4, 2, 'notes'], [2, 1, 'mail'], [1, 1, 'notes']]);
});
