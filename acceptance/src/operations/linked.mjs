import { randomUUID } from 'node:crypto';
import { createApplication, createUser, expect, management, unique } from '../client.mjs';
import { opened } from '../sign-in-pages.mjs';
import { back, callback, signedInElsewhere } from './elsewhere.mjs';

/** Who users are at social providers, one of which the product stands for, and the tokens that are kept of it. */
export async function linked(call) {
  const elsewhere = await signedInElsewhere();
  const target = unique('far').replace('_', '-');
  const connector = await elsewhere.upstream.connector(target, back(target));
  expect(await management('POST', '/connectors', { id: target, enableTokenStorage: true, ...connector }), 200);
  const { socialSignInConnectorTargets } = expect(await management('GET', '/sign-in-exp'), 200);
  expect(await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets: [...socialSignInConnectorTargets, target] }), 200);
  try {
    const { id: userId } = await createUser(unique('linked'));
    const far = await elsewhere.upstream.createUser();
    await comesBack(call, elsewhere, { userId, target, far });
    await forgetTokens(call, elsewhere, { userId, target, far });
  } finally {
    await management('PATCH', '/sign-in-exp', { socialSignInConnectorTargets });
    await management('DELETE', `/connectors/${target}`);
  }
}

async function comesBack(call, { upstream }, { userId, target, far }) {
  const [state, redirectUri] = [randomUUID(), back(target)];
  const { redirectTo } = await call('POST /api/connectors/:connectorId/authorization-uri', { connectorId: target }, { state, redirectUri });
  const connectorData = { ...await upstream.signIn(redirectTo, far), redirectUri };
  await call('POST /api/users/:userId/identities', { userId }, { connectorId: target, connectorData });
  await call.refused('POST /api/users/:userId/identities', { userId }, { connectorId: 'none', connectorData }, 422, 'session.invalid_connector_id');
  await call('GET /api/users/:userId/identities/:target', { userId, target });
}

async function forgetTokens(call, { proven }, { userId, target, far }) {
  const { browser, finish } = await opened(await createApplication('SPA', callback), callback);
  const proof = await proven(browser, `/verification/social/${target}`, target, far);
  expect(await browser.experience('POST', '/identification', proof), 204);
  await finish();
  const { tokenSecret: { id } } = await call('GET /api/users/:userId/identities/:target', { userId, target, includeTokenSecret: 'true' });
  await call('DELETE /api/secrets/:id', { id });
  await call.refused('DELETE /api/secrets/:id', { id }, undefined, 404, 'entity.not_exists_with_id');
}
