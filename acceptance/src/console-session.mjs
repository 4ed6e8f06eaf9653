// The first administrator as the console has them: signed in in person, with tokens for both APIs.
import { ADMINISTRATOR } from './administrator.mjs';
import { Browser, base, expect, form, formHeaders, managementApi, password, pkce, signIn } from './client.mjs';

/** Answers what calls the API in person; `account` does so for the administrator's own account. */
export async function administratorInPerson() {
  await setUp();
  const callback = `${base}/console/callback`;
  const { verifier, challenge } = pkce();
  const url = `/oidc/auth?${form({
    client_id: 'admin-console', redirect_uri: callback, response_type: 'code', scope: 'openid offline_access all', prompt: 'consent',
    resource: managementApi, code_challenge: challenge, code_challenge_method: 'S256',
  })}`;
  const code = new URL(await signIn(new Browser(), url, { username: ADMINISTRATOR, callback })).searchParams.get('code');
  const own = await token({ grant_type: 'authorization_code', redirect_uri: callback, code, code_verifier: verifier });
  const management = await token({ grant_type: 'refresh_token', refresh_token: own.refresh_token, resource: managementApi });
  return { api: calls(management.access_token), account: calls(own.access_token) };
}

async function setUp() {
  const setupToken = new URL(process.env.KEYSTORY_SETUP_LINK).searchParams.get('token');
  await fetch(`${base}/api/setup/administrator`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: setupToken, username: ADMINISTRATOR, password }),
  });
}

async function token(fields) {
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST', headers: formHeaders, body: form({ client_id: 'admin-console', ...fields }),
  });
  return expect({ status: response.status, body: await response.json() }, 200);
}

const calls = (bearer) => async (method, path, body, headers = {}) => {
  const response = await fetch(`${base}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
};
