import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';

const settings = {
  signInMode: 'SignInAndRegister',
  signUp: { identifiers: ['username'], password: true, verify: false },
  signIn: { methods: [{ identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true }] },
  color: { primaryColor: '#5b5bd6', isDarkModeEnabled: false, darkPrimaryColor: '#5e5fda' },
  branding: {},
  passwordPolicy: {},
  mfa: { factors: [], policy: 'UserControlled' },
  usernamePolicy: { minLength: 1, maxLength: 128, caseSensitive: true, allowedChars: { lowercase: true, uppercase: true, numbers: true, underscore: true } },
  customCss: null,
};
/** Something that arrives when it is let. */
function onItsWay() {
  const release: { arrive?: () => void } = {};
  const arrived = new Promise<void>((resolve) => {
    release.arrive = resolve;
  });
  return { arrived, arrive: () => release.arrive?.() };
}

const there = {
  ...setUp,
  'GET /api/sign-in-exp': { body: settings },
  'GET /api/connectors': { body: [] },
  'GET /api/configs/credential-notices': { body: { enabled: false } },
  'PATCH /api/sign-in-exp': (_: Request, body: unknown) => ({ body: { ...settings, ...(body as object) } }),
};

test('branding is saved as a whole colour scheme, and the page is shown beside', async () => {
  const calls = serve(there);
  const { user } = open('/sign-in-experience');
  await user.click(await screen.findByLabelText('Offer a dark mode'));
  expect(screen.getByTitle('Preview of the sign-in page')).toHaveAttribute('src', '/sign-in?preview');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ color: { ...settings.color, isDarkModeEnabled: true } });
});

test('a logo is uploaded, or what is wrong with it is said', async () => {
  const address = 'http://localhost/api/.well-known/user-assets/logo.png';
  let answer: { status: number; body: unknown } = { status: 400, body: { code: 'guard.file_size_exceeded', message: 'Too large.' } };
  const calls = serve({ ...there, 'POST /api/user-assets': () => answer });
  const { user } = open('/sign-in-experience');
  const logo = await screen.findByLabelText('Logo');
  const [input] = document.querySelectorAll('input[type=file]');
  const picture = new File(['x'], 'logo.png', { type: 'image/png' });
  await user.upload(input as HTMLInputElement, picture);
  expect(await screen.findByText('Too large.')).toBeVisible();
  expect(logo).toHaveValue('');
  answer = { status: 200, body: { url: address } };
  await user.upload(input as HTMLInputElement, picture);
  await waitFor(() => expect(logo).toHaveValue(address));
  expect(screen.getByRole('button', { name: 'Upload: Logo' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ branding: { logoUrl: address } });
});

test('nothing is saved while a logo is on its way', async () => {
  const { arrived, arrive } = onItsWay();
  serve({ ...there, 'POST /api/user-assets': async () => {
    await arrived;
    return { body: { url: 'http://localhost/logo.png' } };
  } });
  const { user } = open('/sign-in-experience');
  await user.click(await screen.findByLabelText('Offer a dark mode'));
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['x'], 'logo.png', { type: 'image/png' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save changes' })).toBeDisabled());
  arrive();
  await waitFor(() => expect(screen.getByLabelText('Logo')).toHaveValue('http://localhost/logo.png'));
  expect(screen.getByRole('button', { name: 'Save changes' })).toBeEnabled();
});

const pages = { id: 'aaaaaaaaaaaaaaaaaaaaa', createdAt: Date.UTC(2026, 0, 2) };

test('pages of ones own are uploaded and shown, and that can be taken back', async () => {
  const calls = serve({ ...there, 'POST /api/sign-in-exp/default/custom-ui-assets': { body: { customUiAssetId: pages.id } } });
  const { user } = open('/sign-in-experience/pages');
  expect(await screen.findByText('The built-in pages are shown.')).toBeVisible();
  await expectAccessible();
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip', { type: 'application/zip' }));
  expect(await screen.findByText('Your own pages are shown now.')).toBeVisible();
  const sent = () => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  expect(sent()).toEqual([{ customUiAssets: { id: pages.id, createdAt: expect.any(Number) as number } }]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ customUiAssets: null });
});

test('a zip on its way says how much of it has left, and is called back', async () => {
  const { arrived, arrive } = onItsWay();
  const calls = serve({
    ...there,
    'POST /api/sign-in-exp/default/custom-ui-assets': async () => {
      await arrived;
      return { body: { customUiAssetId: pages.id } };
    },
  });
  const { user } = open('/sign-in-experience/pages');
  await screen.findByText('The built-in pages are shown.');
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip'));
  const bar = await screen.findByRole('progressbar', { name: 'pages.zip is being uploaded …' });
  await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '50'));
  expect(screen.getByText('50%')).toBeVisible();
  expect(calls.find(({ method }) => method === 'POST')?.headers.get('Authorization')).toBe('Bearer token');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Cancel the upload' }));
  expect(await screen.findByText('The built-in pages are shown.')).toBeVisible();
  arrive();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('what goes wrong is said also after an upload was called back', async () => {
  const { arrived, arrive } = onItsWay();
  serve({
    ...there,
    'GET /api/sign-in-exp': { body: { ...settings, customUiAssets: pages, customUiCsp: {} } },
    'PATCH /api/sign-in-exp': { status: 422, body: { code: 'some.code', message: 'Not just now.' } },
    'POST /api/sign-in-exp/default/custom-ui-assets': async () => {
      await arrived;
      return { body: { customUiAssetId: pages.id } };
    },
  });
  const { user } = open('/sign-in-experience/pages');
  await screen.findByText('Your own pages are shown.');
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip'));
  await user.click(await screen.findByRole('button', { name: 'Cancel the upload' }));
  await user.click(await screen.findByRole('button', { name: 'Show the built-in pages' }));
  expect(await screen.findByText('Not just now.')).toBeVisible();
  arrive();
});

test('pages that are shown say since when, and give way to the built-in ones', async () => {
  const calls = serve({ ...there, 'GET /api/sign-in-exp': { body: { ...settings, customUiAssets: pages, customUiCsp: {} } } });
  const { user } = open('/sign-in-experience/pages');
  expect(await screen.findByText('Your own pages are shown.')).toBeVisible();
  expect(document.querySelector('time')).toHaveAttribute('datetime', '2026-01-02T00:00:00.000Z');
  await user.type(screen.getByLabelText('Scripts', { selector: 'input' }), 'https://cdn.example.com{Enter}');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ customUiCsp: { scriptSrc: ['https://cdn.example.com'] } });
  await user.click(screen.getByRole('button', { name: 'Show the built-in pages' }));
  expect(await screen.findByText('The built-in pages are shown again.')).toBeVisible();
  expect(calls.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ customUiAssets: null });
});

test('a zip that is refused says why, and nothing is switched', async () => {
  const refusal = { status: 400, body: { code: 'guard.file_size_exceeded', message: 'Too large.' } };
  const calls = serve({ ...there, 'POST /api/sign-in-exp/default/custom-ui-assets': refusal });
  const { user } = open('/sign-in-experience/pages');
  await screen.findByText('The built-in pages are shown.');
  await user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['PK'], 'pages.zip'));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
});

test('a way to sign in is added and its proof chosen', async () => {
  const calls = serve(there);
  const { user } = open('/sign-in-experience/sign-up-and-sign-in');
  await user.click(await screen.findByRole('button', { name: 'Add an identifier' }));
  await user.click(await screen.findByRole('menuitem', { name: 'E-mail address' }));
  const added = screen.getByRole('group', { name: 'E-mail address' });
  await user.click(within(added).getByRole('checkbox', { name: 'Verification code' }));
  await user.click(within(added).getByRole('button', { name: 'Offer E-mail address earlier' }));
  expect(screen.getByText('Usernames always differ by their case: Ada and ada are two people.')).toBeVisible();
  await user.click(screen.getByLabelText('Underscores'));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  const review = await screen.findByRole('dialog', { name: 'Save these changes?' });
  expect(within(review).getByText('E-mail address (Password, Verification code); Username (Password)')).toBeVisible();
  expect(within(review).getByText('On')).toBeVisible();
  expect(within(review).getByText('Off')).toBeVisible();
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
  await expectAccessible();
  await user.click(within(review).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    signIn: {
      methods: [
        { identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: true },
        ...settings.signIn.methods,
      ],
    },
    usernamePolicy: { ...settings.usernamePolicy, allowedChars: { ...settings.usernamePolicy.allowedChars, underscore: false } },
  });
  await expectAccessible();
});

test('the password policy shows what holds, and refuses what cannot be', async () => {
  serve(there);
  const { user } = open('/security');
  expect(await screen.findByLabelText('Refuse passwords that have leaked elsewhere')).toBeChecked();
  const types = screen.getByLabelText('Kinds of characters');
  expect(types).toHaveValue('1');
  await user.clear(types);
  await user.type(types, '9');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('At most 4.')).toBeVisible();
  await expectAccessible();
});

test('people are told of changed credentials from when an administrator wants that', async () => {
  const calls = serve({
    ...there,
    'GET /api/configs/credential-notices': { body: { enabled: false } },
    'PATCH /api/configs/credential-notices': { body: { enabled: true } },
  });
  const { user } = open('/security');
  const notices = await screen.findByRole('switch', { name: 'Send these e-mails' });
  await waitFor(() => expect(notices).toBeEnabled());
  expect(notices).not.toBeChecked();
  await user.click(notices);
  expect(await screen.findByText('Your changes are saved.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ enabled: true });
});

test('who is locked out is unblocked, by what they type', async () => {
  const calls = serve({ ...there, 'POST /api/sentinel-activities/delete': { status: 204 } });
  const { user } = open('/security');
  const identifiers = await screen.findByRole('textbox', { name: 'Identifiers' });
  expect(screen.getByRole('button', { name: 'Unblock' })).toBeDisabled();
  await user.type(identifiers, 'grace{Enter} ada@example.com {Enter}{Enter}grace');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Unblock' }));
  expect(await screen.findByText('2 identifiers can be tried again.')).toBeVisible();
  expect(identifiers).toHaveValue('');
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ targetType: 'User', targets: ['grace', 'ada@example.com'] });
});

test('what is refused stays to be corrected', async () => {
  serve({ ...there, 'POST /api/sentinel-activities/delete': { status: 400, body: { code: 'guard.invalid_input', message: 'Too long.' } } });
  const { user } = open('/security');
  await user.type(await screen.findByRole('textbox', { name: 'Identifiers' }), 'grace');
  await user.click(screen.getByRole('button', { name: 'Unblock' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Identifiers' })).toHaveValue('grace');
});

test('further identifiers are asked of people who sign up', async () => {
  const calls = serve(there);
  const { user } = open('/sign-in-experience/sign-up-and-sign-in');
  await user.click(await screen.findByRole('combobox', { name: 'Further identifiers' }));
  await user.click(await screen.findByRole('option', { name: 'E-mail address or phone number', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    signUp: { ...settings.signUp, secondaryIdentifiers: [{ identifier: 'emailOrPhone', verify: true }] },
  });
});
