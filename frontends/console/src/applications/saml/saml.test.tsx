import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { notes, setUp } from '../../test/data';
import { open } from '../../test/open';

const wiki = {
  ...notes,
  id: 'wiki',
  name: 'Wiki',
  type: 'SAML',
  entityId: null,
  acsUrl: null,
  attributeMapping: { email: 'mail' },
  nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  encryption: null,
  requestSigning: null,
};
const secret = (id: string, active: boolean) => ({
  id, active, certificate: `-----${id}-----`, createdAt: 0, expiresAt: Date.UTC(2030, 0, 1),
  fingerprints: { sha256: { formatted: `${id}:BB:CC:DD:EE:FF:00:11:22:33`, unformatted: '' } },
});
const there = {
  ...setUp,
  'GET /api/saml-applications/wiki': { body: wiki },
  'PATCH /api/saml-applications/wiki': (_: Request, body: unknown) => ({ body: { ...wiki, ...(body as object) } }),
  'GET /api/saml-applications/wiki/secrets': { body: [secret('AA', true), secret('AB', false)] },
};

test('a SAML application is created by its name, and a link to the application leads to it', async () => {
  const calls = serve({ ...there, 'GET /api/applications': { body: [] }, 'POST /api/saml-applications': { status: 201, body: wiki }, 'GET /api/applications/wiki': { body: wiki } });
  const { user, router } = open('/applications');
  await user.click((await screen.findAllByRole('button', { name: 'Create application' }))[0] as HTMLElement);
  await user.click(await screen.findByRole('radio', { name: 'SAML app' }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Wiki');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^Create/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/saml-applications/wiki'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'Wiki' });
  await router.navigate('/applications/wiki');
  await waitFor(() => expect(router.state.location.pathname).toBe('/saml-applications/wiki'));
});

test('both sides are told of each other', async () => {
  const calls = serve(there);
  const { user } = open('/saml-applications/wiki');
  expect((await screen.findAllByText(/\/api\/saml-applications\/wiki\/metadata$/)).length).toBe(2);
  await user.type(screen.getByRole('textbox', { name: 'Entity ID' }), 'https://wiki.test');
  await user.type(screen.getByRole('textbox', { name: 'Assertion consumer service' }), 'https://wiki.test/acs');
  await user.click(screen.getByRole('switch', { name: 'Encrypt assertions' }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Fill in this field.')).toBeVisible();
  await user.click(screen.getByRole('switch', { name: 'Encrypt assertions' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PATCH')).toBe(true));
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    entityId: 'https://wiki.test',
    acsUrl: { url: 'https://wiki.test/acs', binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST' },
  });
});

test('a service provider is written by a guide, and registered by one click', async () => {
  const calls = serve(there);
  const { user } = open('/saml-applications/wiki/guide?guide=saml-express');
  expect(await screen.findByRole('figure', { name: 'server.mjs' })).toHaveTextContent("audience: 'http://localhost:3000/saml/metadata'");
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Register them' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
    entityId: 'http://localhost:3000/saml/metadata',
    acsUrl: { url: 'http://localhost:3000/saml/acs', binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST' },
  }));
});

test('claims are mapped to attributes', async () => {
  const calls = serve(there);
  const { user } = open('/saml-applications/wiki/attributes');
  await user.click(await screen.findByRole('button', { name: 'Add' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Claim 2' }), 'given_name');
  await user.clear(screen.getByRole('textbox', { name: 'Attribute 2' }));
  await user.type(screen.getByRole('textbox', { name: 'Attribute 2' }), 'givenName');
  await user.click(screen.getByRole('button', { name: 'Remove email' }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ attributeMapping: { given_name: 'givenName' } }));
});

test('another certificate signs once that is confirmed', async () => {
  const calls = serve({ ...there, 'PATCH /api/saml-applications/wiki/secrets/AB': { body: secret('AB', true) } });
  const { user } = open('/saml-applications/wiki/certificates');
  await user.click(await screen.findByRole('button', { name: /^Sign with AB/ }));
  await user.click(await screen.findByRole('button', { name: 'Sign with it' }));
  expect(await screen.findByText('It signs from now on.')).toBeVisible();
  expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ active: true });
});

test('a certificate that has expired says so', async () => {
  serve({ ...there, 'GET /api/saml-applications/wiki/secrets': { body: [{ ...secret('AA', true), expiresAt: 1 }] } });
  open('/saml-applications/wiki/certificates');
  expect(await screen.findByText('Expired')).toBeVisible();
});
