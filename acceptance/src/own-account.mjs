// The account of somebody who has signed in, as an application of theirs calls it.
import { Browser, base, expect, form, formHeaders, pkce, signIn } from './client.mjs';

const callback = 'http://localhost:9/callback';

/** Calls with an access token, which is no one's business but the caller's. */
export const callsWith = (token) => async (method, path, body, headers = {}) => {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${base}/api${path}`, {
    method, headers: { authorization: `Bearer ${token}`, ...(isForm ? {} : { 'content-type': 'application/json' }), ...headers },
    body: isForm ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
};

/** Calls in the name of a person who signs in to a single page application with their password, for these scopes. */
export async function ownAccount(application, username, scope) {
  const { verifier, challenge } = pkce();
  const url = `/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope, prompt: 'consent', code_challenge: challenge, code_challenge_method: 'S256',
  })}`;
  const code = new URL(await signIn(new Browser(), url, { username, callback })).searchParams.get('code');
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST', headers: formHeaders,
    body: form({ grant_type: 'authorization_code', client_id: application.id, redirect_uri: callback, code, code_verifier: verifier }),
  });
  return callsWith(expect({ status: response.status, body: await response.json() }, 200).access_token);
}
