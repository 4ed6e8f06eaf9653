// Somebody who is signed in to a single-page application: a browser with a session, and the application's tokens.
import { Browser, base, createApplication, createUser, expect, form, pkce, postForm, signIn, unique } from './client.mjs';

const callback = 'http://localhost:9/callback';

export async function signedIn(settings = {}) {
  const application = await createApplication('SPA', callback, settings);
  const username = unique('person');
  const { id } = await createUser(username);
  const browser = new Browser();
  const { url, redeem } = authorization(application, { prompt: 'consent' });
  let tokens = expect(await redeem(await signIn(browser, url, { username, callback })), 200);
  const exchange = (refreshToken, origin) =>
    token({ grant_type: 'refresh_token', client_id: application.id, refresh_token: refreshToken }, origin);
  const follow = (url) => browser.follow(url, (next) => next.startsWith(callback));
  const hasSession = async () => {
    const { url } = await follow(authorization(application, { prompt: 'none' }).url);
    return new URL(url).searchParams.has('code');
  };
  return {
    id,
    username,
    browser,
    tokens: () => tokens,
    exchange,
    /** Exchanges the refresh token, and keeps what came of it if it was good. */
    refresh: async (origin) => {
      const answer = await exchange(tokens.refresh_token, origin);
      if (answer.status === 200) tokens = answer.body;
      return answer;
    },
    /** Whether the session gives a code without asking anybody. */
    hasSession,
    /** Whether neither the refresh token nor the session is good for anything any more. */
    isBarred: async () => (await exchange(tokens.refresh_token)).status === 400 && !(await hasSession()),
    /** Gets a code without asking anybody, and answers what redeems it. */
    code: async () => {
      const { url, redeem } = authorization(application, { prompt: 'none' });
      const { url: returned } = await follow(url);
      return (origin) => redeem(returned, origin);
    },
    /** Pushes a request, and answers what gets a code for it without asking anybody. */
    pushed: async () => {
      const { parameters } = authorization(application, { prompt: 'none' });
      const { request_uri } = expect(await postForm('/oidc/request', parameters), 201);
      return async (origin = base) => {
        const { url, response } = await follow(`${origin}/oidc/auth?${form({ client_id: application.id, request_uri })}`);
        const status = new URL(url, base).searchParams.has('code') ? 200 : response?.status ?? 400;
        return { status, body: await response?.text() };
      };
    },
  };
}

function authorization(application, more) {
  const { verifier, challenge } = pkce();
  const parameters = {
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid profile offline_access',
    code_challenge: challenge, code_challenge_method: 'S256', ...more,
  };
  const redeem = (returned, origin) => token({
    grant_type: 'authorization_code', client_id: application.id, redirect_uri: callback, code_verifier: verifier,
    code: new URL(returned).searchParams.get('code'),
  }, origin);
  return { url: `/oidc/auth?${form(parameters)}`, parameters, redeem };
}

const token = (fields, origin) => postForm('/oidc/token', fields, origin);
