import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { open } from '../../test/render';

const redirectTo = '/oidc/auth/uid';
const accepted = { 'POST /api/experience/submit': { body: { redirectTo } } };
const asked = (code: string, data: object, status = 422) => ({ status, body: { code, message: 'no', data } });

beforeEach(() => sessionStorage.clear());

function remember(code: string, data: object = {}) {
  sessionStorage.setItem('keystory.asked', JSON.stringify({ code, ...data }));
}

test('a password that is not enough leads to the second factor, and from there back', async () => {
  let submits = 0;
  const calls = serve({
    'PUT /api/experience': {},
    'POST /api/experience/verification/password': { body: { verificationId: 'v1' } },
    'POST /api/experience/identification': {},
    'POST /api/experience/verification/totp/verify': { body: { verificationId: 'v2' } },
    'POST /api/experience/submit': () =>
      (submits += 1) === 1
        ? asked('session.mfa.require_mfa_verification', { availableFactors: ['Totp', 'BackupCode'], maskedIdentifiers: {} }, 403)
        : { body: { redirectTo } },
  });
  const { left, user } = open('/sign-in');
  await user.type(screen.getByLabelText('Username'), 'ada');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { name: 'Prove that it is you' });
  await expectAccessible();
  await user.type(screen.getByLabelText('Code'), '１２３ 456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(redirectTo));
  expect(calls.find(({ path }) => path.endsWith('/totp/verify'))?.body).toEqual({ code: '123456' });
  expect(calls.filter(({ path }) => path === '/api/experience')).toHaveLength(1);
});

test('another way can be taken, and a wrong code is said to be wrong', async () => {
  remember('session.mfa.require_mfa_verification', { availableFactors: ['Totp', 'BackupCode'] });
  serve({ 'POST /api/experience/verification/backup-code/verify': asked('session.mfa.invalid_backup_code', {}, 400) });
  const { user } = open('/mfa-verification');
  await user.click(await screen.findByRole('button', { name: 'Backup code' }));
  await user.type(screen.getByLabelText('Backup code'), 'ABC');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This backup code is not right');
  const field = screen.getByLabelText('Backup code');
  expect(field).toHaveAccessibleDescription(/^This backup code is not right/);
  expect(field).toHaveValue('');
  await waitFor(() => expect(field).toHaveFocus());
});

test('a browser is trusted for as long as the settings say, after the factor and only when ticked', async () => {
  remember('session.mfa.require_mfa_verification', { availableFactors: ['Totp'] });
  const calls = serve({
    ...accepted,
    'POST /api/experience/verification/totp/verify': { body: { verificationId: 'v1' } },
    'POST /api/experience/profile/mfa/trusted-device': {},
  });
  const { left, user } = open('/mfa-verification', { trustedDevice: { enabled: true, durationDays: 7 } });
  await user.click(await screen.findByRole('checkbox', { name: /^Do not ask again in this browser until / }));
  await expectAccessible();
  await user.type(screen.getByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(redirectTo));
  expect(calls.map(({ path }) => path.split('/').at(-1))).toEqual(['verify', 'trusted-device', 'submit']);
});

test('where browsers cannot be trusted nothing is offered', async () => {
  remember('session.mfa.require_mfa_verification', { availableFactors: ['Totp'] });
  open('/mfa-verification');
  expect(await screen.findByLabelText('Code')).toBeVisible();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('a code is sent to the own address when the person says so', async () => {
  remember('session.mfa.require_mfa_verification', {
    availableFactors: ['EmailVerificationCode'],
    maskedIdentifiers: { EmailVerificationCode: 'a****@example.org' },
  });
  const calls = serve({
    ...accepted,
    'POST /api/experience/verification/mfa-verification-code': { body: { verificationId: 'v1' } },
    'POST /api/experience/verification/mfa-verification-code/verify': { body: { verificationId: 'v1' } },
  });
  const { left, user } = open('/mfa-verification');
  expect(await screen.findByText('We send a code to a****@example.org.')).toBeVisible();
  expect(calls).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Send the code' }));
  await user.type(await screen.findByLabelText('Code'), '123456');
  expect(screen.getByText(/You can ask for another code in \d+ seconds/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(redirectTo));
  expect(calls[1]?.body).toEqual({ identifierType: 'email', verificationId: 'v1', code: '123456' });
});

test('an authenticator app is set up, and backup codes after it', async () => {
  remember('user.missing_mfa', { availableFactors: ['Totp'] });
  let submits = 0;
  serve({
    'POST /api/experience/verification/totp/secret': { body: { verificationId: 'v1', secret: 'SECRET', secretQrCode: 'data:image/png;base64,AA==' } },
    'POST /api/experience/verification/totp/verify': { body: { verificationId: 'v1' } },
    'POST /api/experience/profile/mfa': {},
    'POST /api/experience/verification/backup-code/generate': { body: { verificationId: 'v2', codes: ['aaaaaaaaaa', 'bbbbbbbbbb'] } },
    'POST /api/experience/submit': () =>
      (submits += 1) === 1 ? asked('session.mfa.backup_code_required', {}) : { body: { redirectTo } },
  });
  const { left, user } = open('/mfa-binding');
  expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Authenticator app' }));
  expect(await screen.findByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  const copies = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  const byHand = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /does not let this page copy/ });
  expect(byHand).toHaveFocus();
  expect(byHand.value.slice(byHand.selectionStart, byHand.selectionEnd)).toBe('SECRET');
  await expectAccessible();
  copies.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('SECRET');
  expect(byHand).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  await expectAccessible();
  await user.type(screen.getByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('bbbbbbbbbb')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('aaaaaaaaaa\nbbbbbbbbbb\n');
  expect(screen.getByRole('link', { name: 'Download as a file' })).toHaveAttribute('download', 'backup-codes.txt');
  await user.click(screen.getByRole('button', { name: 'I have kept them' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(redirectTo));
});

const onItsWay = {
  'POST /api/experience/verification/verification-code': { body: { verificationId: 'v1' } },
  'POST /api/experience/verification/verification-code/verify': { body: { verificationId: 'v1' } },
};

test('an e-mail address becomes a factor by the code that was sent there', async () => {
  remember('user.missing_mfa', { availableFactors: ['EmailVerificationCode'] });
  const calls = serve({ ...accepted, ...onItsWay, 'POST /api/experience/profile/mfa': {} });
  const { left, user } = open('/mfa-binding');
  await user.click(await screen.findByRole('button', { name: 'Code by e-mail' }));
  expect(window.location.pathname).toBe('/mfa-binding/EmailVerificationCode');
  await screen.findByRole('heading', { name: 'Add your e-mail address' });
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Send a code' }));
  expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('Enter an e-mail address.');
  expect(calls).toEqual([]);
  await user.type(screen.getByLabelText('E-mail address'), 'ada@example.org');
  await user.click(screen.getByRole('button', { name: 'Send a code' }));
  expect(await screen.findByText(/It was sent to ada@example.org/)).toBeVisible();
  expect(screen.getByText(/You can ask for another code in \d+ seconds/)).toBeVisible();
  await expectAccessible();
  await user.type(screen.getByLabelText('Code of six digits'), '123456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(redirectTo));
  const identifier = { type: 'email', value: 'ada@example.org' };
  expect(calls.map(({ body }) => body)).toEqual([
    { identifier, interactionEvent: 'SignIn' },
    { identifier, verificationId: 'v1', code: '123456' },
    { type: 'EmailVerificationCode', verificationId: 'v1' },
    undefined,
  ]);
});

test('so does a phone number, and one that somebody else has is said to be taken and can be changed', async () => {
  remember('user.missing_mfa', { availableFactors: ['PhoneVerificationCode'] });
  const calls = serve({ ...onItsWay, 'POST /api/experience/profile/mfa': {}, 'POST /api/experience/submit': asked('user.phone_already_in_use', {}) });
  const { user } = open('/mfa-binding/PhoneVerificationCode');
  await user.type(await screen.findByRole('combobox', { name: 'Country or region' }), 'swi{Enter}');
  await user.type(screen.getByLabelText('Phone number'), '079 123 45 67');
  await user.click(screen.getByRole('button', { name: 'Send a code' }));
  expect(await screen.findByText(/It was sent to \+41791234567/)).toBeVisible();
  await user.type(screen.getByLabelText('Code of six digits'), '123456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Another account has this address or number.');
  expect(calls.at(-2)?.body).toEqual({ type: 'PhoneVerificationCode', verificationId: 'v1' });
  await user.click(screen.getByRole('button', { name: 'Use another address or number' }));
  expect(await screen.findByLabelText('Phone number')).toHaveValue('');
});

test('what is only suggested can be put off', async () => {
  remember('user.suggest_mfa', { availableFactors: ['Totp'], skippable: true });
  const calls = serve({ ...accepted, 'POST /api/experience/profile/mfa/mfa-skipped': {} });
  const { left, user } = open('/mfa-onboarding');
  await screen.findByRole('heading', { name: 'Make your account safer' });
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(redirectTo));
  expect(calls[0]?.path).toBe('/api/experience/profile/mfa/mfa-skipped');
});

test('a passkey can be put off, too, and a browser without them says so', async () => {
  remember('user.passkey_preferred');
  serve({ ...accepted, 'POST /api/experience/profile/mfa/passkey-skipped': {} });
  const { left, user } = open('/create-passkey');
  expect(await screen.findByText('This browser does not know passkeys.')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith(redirectTo));
});

test('a page that nothing was asked on leads nowhere', async () => {
  open('/mfa-verification');
  expect(await screen.findByRole('heading', { name: 'This sign-in is no longer open' })).toBeVisible();
});

test('another code is offered once a minute has passed, and the newest one counts', async () => {
  remember('session.mfa.require_mfa_verification', { availableFactors: ['EmailVerificationCode'] });
  let sends = 0;
  const calls = serve({
    ...accepted,
    'POST /api/experience/verification/mfa-verification-code': () => ({ body: { verificationId: `v${(sends += 1)}` } }),
    'POST /api/experience/verification/mfa-verification-code/verify': { body: { verificationId: 'v2' } },
  });
  const clock = vi.spyOn(Date, 'now');
  const { user } = open('/mfa-verification');
  await user.click(await screen.findByRole('button', { name: 'Send the code' }));
  await screen.findByLabelText('Code');
  const later = Date.now() + 61_000;
  clock.mockReturnValue(later);
  await user.click(await screen.findByRole('button', { name: 'Send another code' }));
  expect(await screen.findByText(/^You can ask for another code in 60 seconds/)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Another code is on its way.');
  expect(screen.getByLabelText('Code')).toHaveFocus();
  clock.mockRestore();
  await user.type(screen.getByLabelText('Code'), '123456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(calls.at(-2)?.body).toMatchObject({ verificationId: 'v2' }));
});
