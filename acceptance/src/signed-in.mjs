// Somebody who is signed in to a single-page application: a browser with a session, and the application's tokens.
import { Browser, base, createApplication, createUser, expect, form, formHeaders, pkce, signIn, unique } from './client.mjs';

const callback = 'http://localhost:9/callback';

export async function signedIn(settings = {}) {
  const application = await createApplication('SPA', callback, settings);
  const username = unique('person');
  await createUser(username);
  const browser = new Browser();
  const { url, redeem } = authorization(application, { prompt: 'consent' });
  let tokens = expect(await redeem(await signIn(browser, url, { username, callback })), 200);
  const exchange = (refreshToken) => token({ grant_type: 'refresh_token', client_id: application.id, refresh_token: refreshToken });
  const follow = (url) => browser.follow(url, (next) => next.startsWith(callback));
  return {
    username,
    tokens: () => tokens,
    exchange,
    /** Exchanges the refresh token, and keeps what came of it if it was good. */
    refresh: async () => {
      const answer = await exchange(tokens.refresh_token);
      if (answer.status === 200) tokens = answer.body;
      return answer;
    },
    /** Whether the session gives a code without asking anybody. */
    hasSession: async () => {
      const { url } = await follow(authorization(application, { prompt: 'none' }).url);
      return new URL(url).searchParams.has('code');
    },
    /** Gets a code without asking anybody, and answers what redeems it. */
    code: async () => {
      const { url, redeem } = authorization(application, { prompt: 'none' });
      const { url: returned } = await follow(url);
      return () => redeem(returned);
    },
  };
}

function authorization(application, more) {
  const { verifier, challenge } = pkce();
  const url = `/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile offline_access',
    code_challenge: challenge, code_challenge_method: 'S256', ...more,
  })}`;
  const redeem = (returned) => token({
    grant_type: 'authorization_code', client_id: application.id, redirect_uri: callback, code_verifier: verifier,
    code: new URL(returned).searchParams.get('code'),
  });
  return { url, redeem };
}

async function token(fields) {
  const response = await fetch(`${base}/oidc/token`, { method: 'POST', headers: formHeaders, body: form(fields) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
