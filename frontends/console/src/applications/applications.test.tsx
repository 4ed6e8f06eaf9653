import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { job, list, notes, setUp } from '../test/data';
import { open } from '../test/open';

const secret = { applicationId: job.id, name: 'Default secret', value: 'top-secret-value', createdAt: 1, expiresAt: null };
const machine = {
  ...setUp,
  'GET /api/applications/:id': { body: job },
  'GET /api/applications/:id/secrets': { body: [secret] },
  'GET /api/applications/:id/roles': list([]),
  'GET /api/roles': list([{ id: 'm1', name: 'Logto Management API access', description: 'All', type: 'MachineToMachine', isDefault: false }]),
};

test('a new single-page app gets the addresses of its quick start, and shows code with its id', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications': list([]),
    'POST /api/applications': { body: { ...notes, oidcClientMetadata: { redirectUris: ['http://localhost:5173/callback'], postLogoutRedirectUris: ['http://localhost:5173'] } } },
    'GET /api/applications/:id': { body: { ...notes, oidcClientMetadata: { redirectUris: ['http://localhost:5173/callback'], postLogoutRedirectUris: ['http://localhost:5173'] } } },
  });
  const { user, router } = open('/applications');
  await user.click((await screen.findAllByRole('button', { name: 'Create application' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog');
  await expectAccessible(dialog);
  await user.type(within(dialog).getByLabelText('Name'), 'Notes');
  await user.click(within(dialog).getByRole('button', { name: 'Create application' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/applications/${notes.id}`));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    type: 'SPA',
    name: 'Notes',
    oidcClientMetadata: { redirectUris: ['http://localhost:5173/callback'], postLogoutRedirectUris: ['http://localhost:5173'] },
  });
  const code = await screen.findByRole('figure', { name: 'src/main.tsx' });
  expect(code).toHaveTextContent(`appId: '${notes.id}'`);
  expect(code).toHaveTextContent("endpoint: 'http://localhost:3001'");
  expect(screen.queryByText(/not registered/)).toBeNull();
  await expectAccessible();
});

test('an application is made for a guide that was searched for, and another guide is chosen later', async () => {
  const calls = serve({ ...setUp, 'GET /api/applications': list([]), 'POST /api/applications': { body: notes }, 'GET /api/applications/:id': { body: notes } });
  const { user, router } = open('/guides');
  await user.type(await screen.findByRole('searchbox', { name: 'Search guides' }), 'vue');
  expect(await screen.findByText('1 guide fits.')).toBeInTheDocument();
  expect(router.state.location.search).toBe('?search=vue');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: /^Vue/ }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Name'), 'Notes');
  await user.click(within(dialog).getByRole('button', { name: 'Create application' }));
  await waitFor(() => expect(router.state.location.search).toBe('?guide=vue'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ type: 'SPA', name: 'Notes' });
  expect(await screen.findByRole('figure', { name: 'src/App.vue' })).toBeVisible();
  await user.click(screen.getByRole('combobox', { name: 'Language or framework' }));
  await user.click(await screen.findByRole('option', { name: 'OpenID Connect', hidden: true }));
  expect(await screen.findByRole('figure', { name: 'OpenID Connect' })).toHaveTextContent(`client_id ${notes.id}`);
  expect(router.state.location.search).toBe('?guide=other-spa');
});

test('a machine-to-machine app is created without addresses', async () => {
  const calls = serve({ ...machine, 'GET /api/applications': list([notes]), 'POST /api/applications': { body: job } });
  const { user } = open('/applications');
  await user.click(await screen.findByRole('button', { name: 'Create application' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('radio', { name: 'Machine-to-machine' }));
  expect(within(dialog).queryByLabelText('Redirect URI')).toBeNull();
  await user.type(within(dialog).getByLabelText('Name'), 'Nightly job');
  await user.click(within(dialog).getByRole('button', { name: 'Create application' }));
  await screen.findByRole('heading', { name: 'Get a token' });
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ type: 'MachineToMachine', name: 'Nightly job' });
});

test('the quick start of a machine assigns the management role, and never shows the secret', async () => {
  const calls = serve({ ...machine, 'POST /api/applications/:id/roles': { status: 201, body: { roleIds: ['m1'], addedRoleIds: ['m1'] } } });
  const { user } = open(`/applications/${job.id}`);
  await user.click(await screen.findByRole('button', { name: /Assign “Logto Management API access”/ }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ roleIds: ['m1'] }));
  expect(document.body).not.toHaveTextContent('top-secret-value');
  await user.click(screen.getByRole('button', { name: 'Show: App secret' }));
  expect(await screen.findByText('top-secret-value')).toBeVisible();
  await expectAccessible();
});

test('addresses that the quick start needs are registered by one click', async () => {
  const calls = serve({ ...setUp, 'GET /api/applications/:id': { body: notes }, 'PATCH /api/applications/:id': { body: notes } });
  const { user } = open(`/applications/${notes.id}`);
  await user.click(await screen.findByRole('button', { name: 'Register them' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
      oidcClientMetadata: {
        redirectUris: ['http://localhost:5173/callback'],
        postLogoutRedirectUris: ['http://localhost:5173'],
        logoUri: 'https://x.test/l.png',
      },
    }),
  );
});

test('settings keep what the form does not show, and refuse what is no address', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'PATCH /api/applications/:id': (_, body) => ({ body: { ...notes, ...(body as object) } }),
  });
  const { user } = open(`/applications/${notes.id}/settings`);
  await user.click(await screen.findByRole('button', { name: 'Add another: CORS origins' }));
  const origin = screen.getByLabelText('CORS origins 1');
  await user.type(origin, 'https://x.test/path');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText(/scheme, host and port only/)).toBeVisible();
  await user.clear(origin);
  await user.type(origin, 'https://x.test');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('The application is saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    name: 'Notes',
    description: null,
    oidcClientMetadata: notes.oidcClientMetadata,
    customClientMetadata: { idTokenTtl: 600, corsAllowedOrigins: ['https://x.test'] },
  });
  await expectAccessible();
});

test('custom data is changed as JSON, and only what is an object is taken', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: { ...notes, customData: { team: 'a' } } },
    'PATCH /api/applications/:id': (_, body) => ({ body: { ...notes, ...(body as object) } }),
  });
  const { user } = open(`/applications/${notes.id}/settings`);
  const data = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Custom data' });
  expect(JSON.parse(data.value)).toEqual({ team: 'a' });
  await user.clear(data);
  await user.type(data, '[[]');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(data).toBeInvalid());
  expect(calls.some(({ method }) => method === 'PATCH')).toBe(false);
  await user.clear(data);
  await user.type(data, '{{"team":"b"}');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('The application is saved.');
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ customData: { team: 'b' } });
});

test('secrets are created with an expiry, renamed and deleted', async () => {
  const calls = serve({
    ...machine,
    'POST /api/applications/:id/secrets': { status: 201, body: { ...secret, name: 'Next' } },
    'PATCH /api/applications/:id/secrets': { body: { ...secret, name: 'First' } },
    'POST /api/applications/:id/secrets/delete': { status: 204 },
  });
  const { user } = open(`/applications/${job.id}/credentials`);
  await user.click(await screen.findByRole('button', { name: 'Create secret' }));
  let dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Name'), 'Next');
  await user.click(within(dialog).getByRole('button', { name: 'Create secret' }));
  await waitFor(() => expect(calls.at(-2)?.body ?? calls.at(-1)?.body).toEqual({ name: 'Next', expiresAt: null }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(screen.getByRole('button', { name: 'Actions for the secret Default secret' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  dialog = await screen.findByRole('dialog');
  await user.clear(within(dialog).getByLabelText('Name'));
  await user.type(within(dialog).getByLabelText('Name'), 'First');
  await user.click(within(dialog).getByRole('button', { name: 'Rename' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body)
    .toEqual({ currentName: 'Default secret', name: 'First' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(screen.getByRole('button', { name: 'Actions for the secret Default secret' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete secret' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete secret' }));
  await waitFor(() => expect(calls.find(({ path }) => path.endsWith('/secrets/delete'))?.body)
    .toEqual({ name: 'Default secret' }));
});

test('deleting an application wants its name typed', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications': list([]),
    'DELETE /api/applications/:id': { status: 204 },
  });
  const { user, router } = open(`/applications/${notes.id}/settings`);
  await user.click(await screen.findByRole('button', { name: 'Delete application' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Type Notes to confirm.'), 'Notes');
  await user.click(within(dialog).getByRole('button', { name: 'Delete application' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/applications'));
  expect(calls.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('an application is shown as it was, tab by tab, with the names of its secrets', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: { ...job, name: 'Weekly job' } },
    'GET /api/applications/:id/secrets': { body: [{ name: 'deploy', value: null, createdAt: 0, expiresAt: null }] },
    'GET /api/applications/:id/client-metadata': { body: {} },
  });
  const { user } = open(`/applications/${job.id}?asOf=12`);
  expect(await screen.findByRole('heading', { name: 'Weekly job' })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(/position 12/);
  expect(screen.getByLabelText('Name')).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Delete application' })).toBeNull();
  for (const ofNow of ['Quick start', 'Logs', 'Activity']) expect(screen.queryByRole('tab', { name: ofNow })).toBeNull();
  await user.click(screen.getByRole('tab', { name: 'Credentials' }));
  expect(await screen.findByText('deploy')).toBeVisible();
  expect(screen.queryByRole('button', { name: /secret/i })).toBeNull();
  await user.click(screen.getByRole('tab', { name: 'Protocol' }));
  await waitFor(() => expect(calls.find(({ path }) => path.endsWith('/client-metadata'))?.query.get('asOf')).toBe('12'));
  await expectAccessible();
});

test('an application has looks of its own, and what it leaves out is as for all', async () => {
  const common = { color: { primaryColor: '#111111', isDarkModeEnabled: true, darkPrimaryColor: '#222222' }, branding: {}, customCss: null };
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/sign-in-experience': { status: 404, body: { code: 'entity.not_found', message: 'none' } },
    'GET /api/sign-in-exp': { body: common },
    'PUT /api/applications/:id/sign-in-experience': (_, body) => ({ status: 201, body }),
  });
  const { user } = open(`/applications/${notes.id}/branding`);
  await user.type(await screen.findByRole('textbox', { name: 'Name on the sign-in pages' }), 'Notebook');
  await user.type(screen.getByRole('textbox', { name: 'Brand colour' }), '#ff0000');
  expect(screen.getByRole('switch', { name: 'Offer a dark mode' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
    displayName: 'Notebook', color: { primaryColor: '#ff0000' }, termsOfUseUrl: null,
  });
});
