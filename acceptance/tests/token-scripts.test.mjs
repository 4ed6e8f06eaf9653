// A script that adds claims to access tokens learns what the person proved, and where from, and nothing secret.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApplication, createUser, expect, management, password, unique } from '../src/client.mjs';
import { authorization, callback, createApi, returned, signedIn, token } from '../src/third-party.mjs';

const script = '/configs/jwt-customizer/access-token';
const claims = (jwt) => JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url').toString());
let application;

before(async () => {
  application = await createApplication('SPA', callback);
  expect(await management('PUT', script, {
    environmentVariables: {},
    script: `const getCustomJwtClaims = async ({ context }) => context.application.id === '${application.id}'
      ? { how: context.interaction, everything: JSON.stringify(context) } : {};`,
  }), 201);
});

after(async () => expect(await management('DELETE', script), 204));

test('the script is told how the person signed in', async () => {
  const username = unique('scripted');
  const user = await createUser(username);
  const { resource } = await createApi(user, 'read');
  const { url, verifier } = authorization(application, { scope: 'openid read', resource: resource.indicator });
  const { at } = await signedIn(username, url);
  const tokens = expect(await token({
    grant_type: 'authorization_code', client_id: application.id, redirect_uri: callback, code: returned(at).code,
    code_verifier: verifier, resource: resource.indicator,
  }), 200);

  const { how, everything } = claims(tokens.access_token);
  assert.deepEqual([how.interactionEvent, how.userId], ['SignIn', user.id]);
  assert.deepEqual(how.verificationRecords.map(({ type, verified }) => [type, verified]), [['Password', true]]);
  assert.ok(how.signInContext.ip);
  assert.equal(JSON.parse(everything).user.id, user.id);
  assert.ok(!everything.includes(password));
});
