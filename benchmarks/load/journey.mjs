// One browser's way from the authorization request to tokens, as the hosted pages take it.
import { createHash, randomBytes } from 'node:crypto';
import { Cookies, expect, form, FORM, JSON_BODY } from './client.mjs';

export const CALLBACK = 'http://localhost:9/callback';
export const PASSWORD = 'a-Load-of-7-Zebras';

export class Journey {
  #cookies = new Cookies();
  #verifier = randomBytes(32).toString('base64url');

  constructor(installation) {
    this.installation = installation;
  }

  /** Asks for authorization, which starts an interaction. */
  async ask() {
    await this.#go([302, 303], 'GET', `/oidc/auth?${form({
      client_id: this.installation.application, redirect_uri: CALLBACK, response_type: 'code', prompt: 'consent',
      scope: 'openid profile email offline_access', state: 'load', code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
    })}`);
  }

  /** Says that somebody is here to sign in. */
  begin() {
    return this.step('PUT', '', { interactionEvent: 'SignIn' });
  }

  /** Proves by the password who somebody is; answers the verification. */
  password(username, password = PASSWORD, statuses = undefined) {
    return this.step('POST', '/verification/password', { identifier: { type: 'username', value: username }, password },
      statuses);
  }

  /** One call of the page; answers its JSON. */
  async step(method, path, body, statuses = [200, 201, 204]) {
    const { text } = await this.#go(statuses, method, `/api/experience${path}`, body);
    return text === '' ? {} : JSON.parse(text);
  }

  /** Goes back to the application with what proves who this is, and gets its tokens. */
  async finish(proof) {
    await this.step('POST', '/identification', proof);
    return this.submit();
  }

  /** The same for somebody who is known already. */
  async submit() {
    let { redirectTo } = await this.step('POST', '/submit');
    for (let hop = 0; hop < 5 && !redirectTo.startsWith(CALLBACK); hop++) {
      redirectTo = (await this.#go([302, 303], 'GET', redirectTo)).headers.location;
    }
    const answer = await expect([200], 'POST', `${this.installation.base}/oidc/token`, {
      headers: FORM,
      body: form({
        grant_type: 'authorization_code', client_id: this.installation.application, redirect_uri: CALLBACK,
        code: new URL(redirectTo).searchParams.get('code'), code_verifier: this.#verifier,
      }),
    });
    return JSON.parse(answer.text);
  }

  async #go(statuses, method, path, body) {
    return this.#cookies.take(await expect(statuses, method, new URL(path, this.installation.base).href, {
      headers: { cookie: this.#cookies.header, ...(body ? JSON_BODY : {}) }, body: body && JSON.stringify(body),
    }));
  }
}
