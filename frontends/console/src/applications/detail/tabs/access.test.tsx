import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { grace, list, notes, setUp, usersOf } from '../../../test/data';
import { open } from '../../../test/open';

const role = { tenantId: 'default', id: 'r1', name: 'admin', description: null, type: 'User', scopes: [], resourceScopes: [] };
const rule = { organizationId: 'gone', organizationRoleIds: ['r1'] };

const isNobody = (body: unknown) => (body as { userIds: string[] }).userIds.length === 0;

test('members of an organization get in by their roles there, each rule entered in a row of its own', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/access-control': { body: { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [rule] } },
    'GET /api/users': list([]),
    'GET /api/roles': list([]),
    'GET /api/organizations': list([{ id: 'acme', name: 'Acme' }]),
    'GET /api/organization-roles': list([role]),
    'PUT /api/applications/:id/access-control': (_, body) => ({ body }),
  });
  const { user } = open(`/applications/${notes.id}/access`);
  const rules = await screen.findByRole('group', { name: 'Members with certain roles' });
  await user.click(within(rules).getByRole('button', { name: 'Add' }));
  const added = within(rules).getByRole('group', { name: 'Members with certain roles 2' });
  const choose = async (input: string, option: string) => {
    const combobox = within(added).getByRole('combobox', { name: input });
    await user.click(combobox);
    const options = document.getElementById(combobox.getAttribute('aria-controls') ?? '');
    await user.click(await within(options as HTMLElement).findByRole('option', { name: option, hidden: true }));
  };
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await within(added).findAllByText('Fill in this field.')).toHaveLength(2);
  await choose('Organization', 'Acme');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(within(added).getAllByText('Fill in this field.')).toHaveLength(1));
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  await choose('Roles, one of which is enough', 'admin');
  await user.click(within(rules).getByRole('button', { name: 'Remove rule 1' }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Your changes are saved.');
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [{ organizationId: 'acme', organizationRoleIds: ['r1'] }],
  });
});

test('access is limited to somebody at any time, and limiting it is taken back whole', async () => {
  let now = notes;
  const nobody = { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [] };
  const refused = { status: 422, body: { code: 'request.invalid_input', message: 'Nobody is named.' } };
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': () => ({ body: now }),
    'PATCH /api/applications/:id': (_, change) => ({ body: (now = { ...now, ...(change as object) }) }),
    'GET /api/applications/:id/access-control': { body: nobody },
    'PUT /api/applications/:id/access-control': (_, body) => (now.appLevelAccessControlEnabled && isNobody(body) ? refused : { body }),
    'GET /api/users': list([grace]),
    'GET /api/roles': list([]),
    'GET /api/organizations': list([]),
    'GET /api/organization-roles': list([]),
  });
  const written = () => calls.filter(({ method }) => method !== 'GET');
  const { user } = open(`/applications/${notes.id}/access`);
  await user.click(await screen.findByRole('switch', { name: 'Only some may sign in' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Name somebody below first: nobody could sign in otherwise.')).toBeVisible();
  expect(written()).toEqual([]);
  await user.click(screen.getByRole('combobox', { name: 'These people' }));
  await user.click(await screen.findByRole('option', { name: 'Grace Hopper', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('It is as it was before.')).toBeVisible();
  expect(written().map(({ method, body }) => [method, body])).toEqual([
    ['PUT', { ...nobody, userIds: [grace.id] }],
    ['PATCH', { appLevelAccessControlEnabled: true }],
    ['PATCH', { appLevelAccessControlEnabled: false }],
    ['PUT', nobody],
  ]);
  await waitFor(() => expect(screen.getByRole('switch', { name: 'Only some may sign in' })).not.toBeChecked());
});

test('the way back is for the rules that were saved, not for what came later', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/access-control': { body: { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [rule, rule] } },
    'PUT /api/applications/:id/access-control': ({ headers }, body) =>
      headers.has('If-Match')
        ? { status: 412, body: { code: 'consistency.version_conflict', message: 'It has gone on since.' } }
        : { body, headers: { 'Keystory-Position': '41' } },
    'GET /api/users': list([]),
    'GET /api/roles': list([]),
    'GET /api/organizations': list([]),
    'GET /api/organization-roles': list([role]),
  });
  const { user } = open(`/applications/${notes.id}/access`);
  for (const rest of [1, 0]) {
    await user.click(await screen.findByRole('button', { name: 'Remove rule 1' }));
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(calls.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({ organizationRoleRules: [rule].slice(0, rest) }));
    await screen.findByText('Your changes are saved.');
  }
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('It has gone on since.')).toBeVisible();
  expect(calls.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'))).toEqual([null, null, '"41"']);
});

test('what is picked is called by its name, also beyond what is found', async () => {
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/access-control': {
      body: { userIds: ['far', 'gone'], userRoleIds: ['r9'], organizationIds: ['o9'], organizationRoleRules: [] },
    },
    'GET /api/users': usersOf([{ ...grace, id: 'far' }]),
    'GET /api/roles': list([]),
    'GET /api/roles/r9': { body: { ...role, id: 'r9', name: 'Editor' } },
    'GET /api/organizations': list([{ id: 'o9', name: 'Acme' }]),
    'GET /api/organization-roles': list([role]),
  });
  open(`/applications/${notes.id}/access`);
  for (const name of ['Grace Hopper', 'Editor', 'Acme', 'gone']) expect((await screen.findAllByText(name)).length).toBeGreaterThan(0);
  expect(calls.some(({ path }) => path === '/api/organizations/o9')).toBe(false);
});

test('of very many who are picked, only some names are asked for', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `person${index}`);
  const calls = serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/access-control': { body: { userIds: ids, userRoleIds: [], organizationIds: [], organizationRoleRules: [] } },
    'GET /api/users': usersOf(ids.map((id) => ({ ...grace, id, name: 'Somebody' }))),
    'GET /api/roles': list([]),
    'GET /api/organizations': list([]),
    'GET /api/organization-roles': list([role]),
  });
  open(`/applications/${notes.id}/access`);
  await waitFor(() => expect(screen.getAllByText('Somebody').length).toBeGreaterThanOrEqual(50));
  expect(screen.getAllByText('person59').length).toBeGreaterThan(0);
  expect(calls.flatMap(({ query }) => query.getAll('search.id'))).toHaveLength(50);
});

test('rules are entered from the keyboard: the focus goes to what is added, and stays where something is taken away', async () => {
  serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/access-control': { body: { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [] } },
    'GET /api/users': list([]),
    'GET /api/roles': list([]),
    'GET /api/organizations': list([{ id: 'acme', name: 'Acme' }]),
    'GET /api/organization-roles': list([role]),
  });
  const { user } = open(`/applications/${notes.id}/access`);
  const rules = within(await screen.findByRole('group', { name: 'Members with certain roles' }));
  const ruled = (number: number) => within(rules.getByRole('group', { name: `Members with certain roles ${number}` }));
  await user.click(rules.getByRole('button', { name: 'Add' }));
  const organization = ruled(1).getByRole('combobox', { name: 'Organization' });
  expect(organization).toHaveFocus();
  await user.keyboard('ac');
  expect(organization).toHaveFocus();
  expect(organization).toHaveValue('ac');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await ruled(1).findByText('Acme')).toBeVisible();
  expect(ruled(1).getByRole('combobox', { name: 'Organization' })).toHaveFocus();
  await user.click(rules.getByRole('button', { name: 'Add' }));
  expect(ruled(2).getByRole('combobox', { name: 'Organization' })).toHaveFocus();
  await user.click(rules.getByRole('button', { name: 'Remove rule 1' }));
  expect(rules.getByRole('button', { name: 'Add' })).toHaveFocus();
});

test('what was saved stays there where it cannot be read again', async () => {
  let isRead = false;
  const rules = { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [rule] };
  serve({
    ...setUp,
    'GET /api/applications/:id': { body: notes },
    'GET /api/applications/:id/access-control': () => {
      if (isRead) return { status: 404, body: { code: 'entity.not_found', message: 'no' } };
      isRead = true;
      return { body: rules };
    },
    'PUT /api/applications/:id/access-control': (_, body) => ({ body }),
    'GET /api/users': list([]),
    'GET /api/roles': list([]),
    'GET /api/organizations': list([]),
    'GET /api/organization-roles': list([role]),
  });
  const { user } = open(`/applications/${notes.id}/access`);
  await user.click(await screen.findByRole('button', { name: 'Remove rule 1' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Your changes are saved.')).toBeVisible();
  expect(screen.getByRole('switch', { name: 'Only some may sign in' })).toBeVisible();
  expect(screen.queryByText('This could not be loaded')).toBeNull();
});
