import type { ProfileField } from '@keystory/api-client';
import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { open } from '../../test/render';

const field = (name: string, type: ProfileField['type'], more: Partial<ProfileField> = {}): ProfileField => ({
  tenantId: 'default', id: name, name, type, label: '', description: null, required: false, config: {}, createdAt: 0, sieOrder: 1, ...more,
});
const part = (name: string, required = false, enabled = true) => ({ name, type: 'Text' as const, required, enabled });

const team = field('team', 'Text', { label: 'Team', description: 'Whom you work with.', required: true, config: { minLength: 3, maxLength: 8 } });
const refusal = (...path: string[]) => ({ status: 400, body: { code: 'guard.invalid_input', message: 'no', data: { issues: [{ path, message: 'so' }] } } });

beforeEach(() => sessionStorage.setItem('keystory.event', 'Register'));

const asking = (...customProfileFields: ProfileField[]) => ({
  'GET /api/.well-known/sign-in-exp': { body: { customProfileFields } },
  'POST /api/experience/profile': {},
  'POST /api/experience/identification': { status: 201 },
  'POST /api/experience/submit': { body: { redirectTo: '/oidc/auth/uid' } },
});

/** Opens the page with these fields; `given` are the values that were sent last. */
async function ask(...fields: ProfileField[]) {
  const calls = serve(asking(...fields));
  const opened = open('/continue/extraProfile');
  const button = await screen.findByRole('button', { name: 'Continue' });
  const given = () => calls.findLast(({ path }) => path === '/api/experience/profile')?.body;
  return { ...opened, calls, given, goOn: () => opened.user.click(button) };
}

test('who registers is asked for what the account needs, and is led on', async () => {
  const { user, left, calls, given, goOn } = await ask(team);
  expect(screen.getByRole('heading', { name: 'A few things about you' })).toBeVisible();
  expect(screen.getByLabelText('Team')).toHaveFocus();
  expect(screen.getByLabelText('Team')).toHaveAccessibleDescription('Whom you work with.');
  await user.type(screen.getByLabelText('Team'), ' Engines ');
  await goOn();
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(given()).toEqual({ type: 'extraProfile', values: { team: 'Engines' } });
  expect(calls.find(({ path }) => path.endsWith('/identification'))?.body).toEqual({});
});

test('the registration form leads there', async () => {
  const missing = { status: 422, body: { code: 'user.missing_profile', message: 'm', data: { missingProfile: ['extraProfile'] } } };
  serve({
    ...asking(team),
    'PUT /api/experience': {},
    'POST /api/experience/verification/new-password-identity': { body: { verificationId: 'v2' } },
    'POST /api/experience/identification': missing,
  });
  const { user } = open('/register');
  await user.type(screen.getByLabelText('Username'), 'ada');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByLabelText('Team')).toBeRequired();
  expect(window.location.pathname).toBe('/continue/extraProfile');
});

test('what is missing, or too short, is said at its field, and nothing is sent', async () => {
  const { user, given, goOn } = await ask(field('nick', 'Text', { label: 'Nick' }), team);
  await goOn();
  const input = screen.getByLabelText('Team');
  expect(input).toHaveAccessibleDescription(/Fill in this field/);
  await waitFor(() => expect(input).toHaveFocus());
  await user.type(input, 'ab');
  expect(input).toHaveAccessibleDescription(/Use at least 3 characters/);
  await user.type(input, 'cdefghi');
  expect(input).toHaveAccessibleDescription(/Use at most 8 characters/);
  await goOn();
  expect(given()).toBeUndefined();
});

test.each([
  ['Number', { minValue: 20, maxValue: 50 }, 'large', /Enter a number/],
  ['Number', { minValue: 20, maxValue: 50 }, '19', /Enter 20 or more/],
  ['Number', { minValue: 20, maxValue: 50 }, '50.5', /Enter 50 or less/],
  ['Url', {}, 'example.com', /Enter a web address/],
  ['Url', {}, 'javascript:alert(1)', /Enter a web address/],
  ['Regex', { format: String.raw`^[A-Z]{2}\d{4}$` }, 'AB12', /does not have the form/],
] as const)('%s %j does not take "%s"', async (type, config, typed, problem) => {
  const { user, given, goOn } = await ask(field('one', type, { label: 'One', config }));
  await user.type(screen.getByLabelText('One (optional)'), typed);
  await goOn();
  expect(screen.getByLabelText('One (optional)')).toHaveAccessibleDescription(problem);
  expect(given()).toBeUndefined();
});

test('every type of field has an input, and its answer goes in the form that the server takes', async () => {
  const { user, given, goOn } = await ask(
    field('size', 'Number', { label: 'Size', config: { placeholder: 'Such as 37' } }),
    field('born', 'Date', { label: 'Born', config: { format: 'custom', customFormat: 'd.M.yyyy' } }),
    field('birthdate', 'Date', { label: 'Date of birth' }),
    field('news', 'Checkbox', { label: 'Send me news', description: 'Once a month.' }),
    field('hints', 'Checkbox', { label: 'Show hints', config: { defaultValue: 'true' } }),
    field('shirt', 'Select', { label: 'Shirt', config: { options: [{ value: 's' }, { value: 'l', label: 'Large' }] } }),
    field('colour', 'Select', { label: 'Colour', config: { options: [{ value: 'red' }, { value: 'blue' }], defaultValue: 'blue' } }),
    field('website', 'Url', { label: 'Website' }),
    field('plate', 'Regex', { label: 'Plate', config: { format: '^[A-Z]+$' } }),
    field('fullname', 'Fullname', { label: 'Name', config: { parts: [part('givenName', true), part('middleName', false, false), part('familyName')] } }),
    field('address', 'Address', { label: 'Home', description: 'Where letters go.', config: { parts: [part('locality'), part('country')] } }),
  );
  await expectAccessible();
  await user.type(screen.getByLabelText('Size (optional)'), '37.5');
  await user.type(screen.getByLabelText('Born (optional)'), '1815-12-10');
  await user.type(screen.getByLabelText('Date of birth (optional)'), '1815-12-10');
  await user.click(screen.getByLabelText('Send me news'));
  await user.selectOptions(screen.getByLabelText('Shirt (optional)'), 'Large');
  await user.type(screen.getByLabelText('Website (optional)'), 'https://example.com/ada');
  await user.type(screen.getByLabelText('Plate (optional)'), 'ADA');
  await user.type(within(screen.getByRole('group', { name: 'Name (optional)' })).getByLabelText('Given name'), 'Ada');
  await user.type(screen.getByLabelText('Country'), 'GB');
  expect(screen.queryByLabelText('Middle name')).toBeNull();
  expect(screen.getByRole('group', { name: 'Home (optional)' })).toHaveAccessibleDescription('Where letters go.');
  await goOn();
  await waitFor(() => expect(given()).toEqual({
    type: 'extraProfile',
    values: {
      size: 37.5, born: '10.12.1815', birthdate: '1815-12-10', news: true, hints: true, shirt: 'l', colour: 'blue', website: 'https://example.com/ada',
      plate: 'ADA', fullname: { givenName: 'Ada' }, address: { country: 'GB' },
    },
  }));
});

test('what can be left out may be, even all of it', async () => {
  const parts = [part('givenName', true), part('familyName')];
  const { left, given, goOn } = await ask(field('nick', 'Text'), field('born', 'Date'), field('fullname', 'Fullname', { config: { parts } }));
  await goOn();
  await waitFor(() => expect(left).toHaveBeenCalled());
  expect(given()).toEqual({ type: 'extraProfile', values: {} });
});

test('whoever begins an answer of several parts is asked for those that it needs', async () => {
  const parts = [part('givenName', true), part('familyName')];
  const { user, given, goOn } = await ask(field('fullname', 'Fullname', { label: 'Name', config: { parts } }));
  await user.type(screen.getByLabelText('Family name'), 'Lovelace');
  await goOn();
  expect(screen.getByLabelText('Given name')).toHaveAccessibleDescription(/Fill in this field/);
  expect(given()).toBeUndefined();
});

test('of an answer that is needed without any of its parts being so, one part is asked for', async () => {
  const { user, left, goOn } = await ask(field('address', 'Address', { label: 'Home', required: true, config: { parts: [part('locality'), part('country')] } }));
  await goOn();
  expect(screen.getByLabelText('Town')).toHaveAccessibleDescription(/Fill in this field/);
  await user.type(screen.getByLabelText('Country'), 'GB');
  await goOn();
  await waitFor(() => expect(left).toHaveBeenCalled());
});

test('what only the server can tell is said at the field until it is changed', async () => {
  serve({ ...asking(team), 'POST /api/experience/profile': refusal('values', 'team') });
  const { user } = open('/continue/extraProfile');
  await user.type(await screen.findByLabelText('Team'), 'Engines');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => expect(screen.getByLabelText('Team')).toHaveAccessibleDescription(/does not have the form/));
  await user.type(screen.getByLabelText('Team'), 's');
  expect(screen.getByLabelText('Team')).not.toHaveAccessibleDescription(/does not have the form/);
});

test.each([
  ['an answer that is not asked for any more', refusal('values', 'other'), 'no'],
  ['a server that is busy', { status: 503, body: { code: 'x', message: '' } }, 'The server is busy.'],
])('%s is said above the form', async (_, answer, said) => {
  serve({ ...asking(team), 'POST /api/experience/profile': answer });
  const { user } = open('/continue/extraProfile');
  await user.type(await screen.findByLabelText('Team'), 'Engines{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
});

test('where it cannot be known what is asked, the person learns why', async () => {
  serve({ ...asking(team), 'GET /api/.well-known/sign-in-exp': { status: 503, body: { code: 'x', message: '' } } });
  open('/continue/extraProfile');
  expect(await screen.findByRole('alert')).toHaveTextContent('The server is busy.');
});

test('an interaction that has ended says so', async () => {
  serve({ ...asking(team), 'POST /api/experience/profile': { status: 404, body: { code: 'session.interaction_not_found', message: '' } } });
  const { user } = open('/continue/extraProfile');
  await user.type(await screen.findByLabelText('Team'), 'Engines{Enter}');
  expect(await screen.findByRole('heading', { name: 'This sign-in is no longer open' })).toBeVisible();
});
