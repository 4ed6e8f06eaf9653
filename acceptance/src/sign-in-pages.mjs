// The sign-in pages in a browser of their own, as an application opens them.
import { Browser, base, expect, form, formHeaders, pkce } from './client.mjs';

/** A browser that has begun, and what hands it back to the application and redeems the code that comes of it. */
export async function opened(application, callback, interactionEvent = 'SignIn') {
  const browser = new Browser();
  const { verifier, challenge } = pkce();
  await browser.follow(`/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile email identities', prompt: 'consent',
    code_challenge: challenge, code_challenge_method: 'S256',
  })}`);
  expect(await browser.experience('PUT', '', { interactionEvent }), 204);
  const finish = async () => {
    const { redirectTo } = expect(await browser.experience('POST', '/submit'), 200);
    const { url } = await browser.follow(redirectTo, (next) => next.startsWith(callback));
    const response = await fetch(`${base}/oidc/token`, {
      method: 'POST', headers: formHeaders,
      body: form({ grant_type: 'authorization_code', client_id: application.id, redirect_uri: callback, code: new URL(url).searchParams.get('code'), code_verifier: verifier }),
    });
    return expect({ status: response.status, body: await response.json() }, 200);
  };
  return { browser, finish };
}

/** What the provider tells about who has this token. */
export const userInfo = async ({ access_token: token }) =>
  (await fetch(`${base}/oidc/me`, { headers: { authorization: `Bearer ${token}` } })).json();
