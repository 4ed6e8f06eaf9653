import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/render';

const info = {
  application: { id: 'app', name: 'Notes' },
  user: { id: 'u', name: 'Ada Lovelace', avatar: null, username: 'ada', primaryEmail: null, primaryPhone: null },
  missingOIDCScope: ['openid', 'email', 'urn:logto:scope:organizations', 'something'],
  missingResourceScopes: [
    { resource: { id: 'r', name: 'Notes API', indicator: 'https://api' }, scopes: [{ id: 's', name: 'read', description: 'Read notes' }] },
  ],
  organizations: [
    {
      id: 'o1',
      name: 'First',
      missingResourceScopes: [
        {
          resource: { id: 'o', name: 'organizations', indicator: 'urn:logto:resource:organizations' },
          scopes: [{ id: 'i', name: 'invite', description: 'Invite people' }],
        },
        {
          resource: { id: 'r2', name: 'Orders API', indicator: 'https://orders' },
          scopes: [{ id: 'w', name: 'write', description: null }],
        },
      ],
    },
    { id: 'o2', name: 'Second' },
  ],
  redirectUri: 'https://notes.example.com/callback?keep=1',
};

test('shows who is asked for what, and sends the answer', async () => {
  const calls = serve({
    'GET /api/interaction/consent': { body: info },
    'POST /api/interaction/consent': { body: { redirectTo: '/oidc/auth/uid' } },
  });
  const { left, user } = open('/consent');
  expect(await screen.findByRole('heading', { name: 'Notes asks for access' })).toBeVisible();
  expect(screen.getByText('Ada Lovelace')).toBeVisible();
  expect(screen.getByText('Your e-mail address')).toBeVisible();
  expect(screen.getByText('The organizations you belong to')).toBeVisible();
  expect(screen.getByText('something')).toBeVisible();
  expect(screen.getByText('Read notes')).toBeVisible();
  await expectAccessible();

  expect(screen.getByText('Invite people')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'In Orders API' })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'First' })).not.toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: 'First' }));
  await user.click(screen.getByRole('checkbox', { name: 'Second' }));
  await user.click(screen.getByRole('checkbox', { name: 'Second' }));
  await user.click(screen.getByRole('button', { name: 'Allow' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.at(-1)?.body).toEqual({ organizationIds: ['o1'] });
});

test('shows the picture of the application, and its terms', async () => {
  const application = {
    ...info.application,
    branding: { logoUrl: 'https://notes.example.com/logo.png' },
    termsOfUseUrl: 'https://notes.example.com/terms',
    privacyPolicyUrl: 'https://notes.example.com/privacy',
  };
  serve({ 'GET /api/interaction/consent': { body: { ...info, application } } });
  open('/consent');
  await screen.findByRole('heading', { name: 'Notes asks for access' });
  expect(document.querySelector(`img[src="${application.branding.logoUrl}"]`)).toBeVisible();
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toEqual(expect.arrayContaining([application.termsOfUseUrl, application.privacyPolicyUrl]));
});

test('the only organization is chosen already', async () => {
  serve({ 'GET /api/interaction/consent': { body: { ...info, organizations: info.organizations.slice(1) } } });
  open('/consent');
  expect(await screen.findByRole('checkbox', { name: 'Second' })).toBeChecked();
});

test('of an application that is known by its address, one organization at a time is chosen', async () => {
  const application = { id: 'https://notes.example.com/client', name: 'Notes (notes.example.com)' };
  serve({ 'GET /api/interaction/consent': { body: { ...info, application } } });
  const { user } = open('/consent');
  await user.click(await screen.findByRole('checkbox', { name: 'First' }));
  await user.click(screen.getByRole('checkbox', { name: 'Second' }));
  expect(screen.getByRole('checkbox', { name: 'First' })).not.toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Second' })).toBeChecked();
});

test('saying no is told to the provider, which tells the application', async () => {
  const calls = serve({
    'GET /api/interaction/consent': { body: info },
    'DELETE /api/interaction/consent': { body: { redirectTo: '/oidc/auth/uid' } },
  });
  const { left, user } = open('/consent');
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(left).toHaveBeenCalledWith('/oidc/auth/uid'));
  expect(calls.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/interaction/consent' });
});

test('without a live sign-in it says so', async () => {
  serve({ 'GET /api/interaction/consent': { status: 400, body: { code: 'session.not_found', message: 'gone' } } });
  open('/consent');
  expect(await screen.findByRole('heading', { name: 'This sign-in is no longer open' })).toBeVisible();
});

test('what cannot be read can be asked for again', async () => {
  serve({ 'GET /api/interaction/consent': { status: 500, body: { code: 'server.error', message: 'no' } } });
  open('/consent');
  await screen.findByRole('heading', { name: 'This page did not load' });
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong on our side.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test.each([
  ['en', 'Said by the server.'],
  ['de', 'Said by the server.'],
  ['da', 'Own words (test.odd)'],
])('what only the server explains is said in its words where it speaks the language of the page: %s', async (language, words) => {
  serve({ 'GET /api/interaction/consent': { status: 400, body: { code: 'test.odd', message: 'Said by the server.' } } });
  open('/consent', {}, { language, phrases: { error: { title: 'Own words' } } });
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});
