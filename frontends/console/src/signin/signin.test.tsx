import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { open } from '../test/open';
import { onItsWay, settings, there } from '../test/signInExperience';

test('branding is saved as a whole colour scheme, and the page is shown beside', async () => {
  const calls = serve(there);
  const { user } = open('/sign-in-experience');
  await user.click(await screen.findByLabelText('Offer a dark mode'));
  expect(screen.getByTitle('Preview of the sign-in page')).toHaveAttribute('src', '/sign-in?preview');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ color: { ...settings.color, isDarkModeEnabled: true } });
});

test('while its settings are on their way, the page says already what it is', async () => {
  serve({ ...there, 'GET /api/sign-in-exp': () => new Promise<never>(() => {}) });
  open('/sign-in-experience');
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign-in experience' })).toBeVisible();
  expect(screen.queryByLabelText('Offer a dark mode')).toBeNull();
});

test.each([[900, true], [1200, false]])('at %i pixels, what stands first is come to first: the preview above the form, or the form beside it', async (width, isAbove) => {
  const fits = (query: string) => [.../(min|max)-width: (\d+)px/g[Symbol.matchAll](query)].every(([, end, edge]) => (end === 'min' ? width >= Number(edge) : width <= Number(edge)));
  const known = window.matchMedia;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ ...known(query), matches: query.includes('width') ? fits(query) : known(query).matches }));
  serve(there);
  open('/sign-in-experience');
  const field = await screen.findByLabelText('Offer a dark mode');
  const preview = screen.getByRole('region', { name: 'Preview of the sign-in page' });
  expect(Boolean(preview.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)).toBe(isAbove);
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

test('a way to sign in is added and its proof chosen', async () => {
  const calls = serve(there);
  const { user } = open('/sign-in-experience/sign-up-and-sign-in');
  await user.click(await screen.findByRole('button', { name: 'Add an identifier' }));
  await user.click(await screen.findByRole('menuitem', { name: 'E-mail address' }));
  const added = screen.getByRole('group', { name: 'E-mail address' });
  await user.click(within(added).getByRole('checkbox', { name: 'Verification code' }));
  await user.click(within(added).getByRole('button', { name: 'Offer E-mail address earlier' }));
  expect(screen.getByRole('switch', { name: 'Upper and lower case make a difference' })).toBeVisible();
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

const of = (name: string) => screen.getByLabelText(name, { selector: 'input' });

test('of the account centre, what nothing is said of is hidden, and passkeys go with the other factors', async () => {
  serve({ ...there, 'GET /api/account-center': { body: { enabled: true, fields: { name: 'Edit', mfa: 'Edit' } } } });
  open('/account-center');
  expect(await screen.findByLabelText('Phone number', { selector: 'input' })).toHaveValue('Hidden');
  expect(of('Second factors')).toHaveValue('Shown and changed');
  expect(of('Passkeys')).toHaveValue('');
  expect(of('Passkeys')).toHaveAttribute('placeholder', 'As for second factors');
});

test('what is said of passkeys in the account centre is changed, and cannot be left out again', async () => {
  serve({ ...there, 'GET /api/account-center': { body: { enabled: true, fields: { mfa: 'Edit', passkey: 'ReadOnly' } } } });
  open('/account-center');
  expect(await screen.findByLabelText('Passkeys', { selector: 'input' })).toHaveValue('Shown');
  expect(screen.queryByLabelText('Clear: Passkeys')).toBeNull();
});
