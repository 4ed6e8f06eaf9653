// What the scenarios need to exist, and the journeys they repeat.
import { createHash, randomBytes } from 'node:crypto';
import { basic, Cookies, expect, form, FORM, JSON_BODY } from './client.mjs';

const RESOURCE = 'https://default.logto.app/api';
const CALLBACK = 'http://localhost:9/callback';
const PASSWORD = 'a-Load-of-7-Zebras';

export class Installation {
  constructor(base, client) {
    this.base = base;
    this.client = client;
    this.run = Date.now().toString(36);
  }

  /** Makes an application and users, and signs the first of them in. */
  async prepare(users) {
    this.users = users;
    await this.renew();
    const application = await this.post('/api/applications', {
      name: 'load', type: 'SPA', oidcClientMetadata: { redirectUris: [CALLBACK], postLogoutRedirectUris: [] },
    });
    this.application = JSON.parse(application.text).id;
    for (let i = 0; i < users; i++) {
      await this.post('/api/users', {
        username: this.username(i), primaryEmail: `${this.username(i)}@example.com`, name: `Load ${i}`, password: PASSWORD,
      });
    }
    this.tokens = await this.signIn(0);
    const [first] = JSON.parse((await expect([200], 'GET', `${this.base}/api/users?page=1&page_size=1`, this.management)).text);
    this.userId = first.id;
  }

  username(i) {
    return `load_${this.run}_${i % this.users}`;
  }

  get clientCredentials() {
    return {
      headers: { ...FORM, authorization: basic(this.client.id, this.client.secret) },
      body: form({ grant_type: 'client_credentials', resource: RESOURCE, scope: 'all' }),
    };
  }

  /** Gets a fresh management token. */
  async renew() {
    const answer = await expect([200], 'POST', `${this.base}/oidc/token`, this.clientCredentials);
    this.management = { headers: { authorization: `Bearer ${JSON.parse(answer.text).access_token}` } };
  }

  post(path, body) {
    return expect([200, 201], 'POST', this.base + path,
      { headers: { ...this.management.headers, ...JSON_BODY }, body: JSON.stringify(body) });
  }

  /** A whole sign-in as the hosted page does it: authorization request, password, code, tokens. */
  async signIn(i) {
    const cookies = new Cookies();
    const verifier = randomBytes(32).toString('base64url');
    const go = async (statuses, method, path, body) => cookies.take(
      await expect(statuses, method, new URL(path, this.base).href, {
        headers: { cookie: cookies.header, ...(body ? JSON_BODY : {}) }, body: body && JSON.stringify(body),
      }));
    const page = async (method, path, body) => {
      const { text } = await go([200, 201, 204], method, `/api/experience${path}`, body);
      return text === '' ? {} : JSON.parse(text);
    };
    await go([302, 303], 'GET', `/oidc/auth?${form({
      client_id: this.application, redirect_uri: CALLBACK, response_type: 'code', prompt: 'consent', state: 'load',
      scope: 'openid profile email offline_access', code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    })}`);
    await page('PUT', '', { interactionEvent: 'SignIn' });
    const proof = await page('POST', '/verification/password',
      { identifier: { type: 'username', value: this.username(i) }, password: PASSWORD });
    await page('POST', '/identification', proof);
    let { redirectTo } = await page('POST', '/submit');
    for (let hop = 0; hop < 5 && !redirectTo.startsWith(CALLBACK); hop++) {
      redirectTo = (await go([302, 303], 'GET', redirectTo)).headers.location;
    }
    const answer = await expect([200], 'POST', `${this.base}/oidc/token`, {
      headers: FORM,
      body: form({
        grant_type: 'authorization_code', client_id: this.application, redirect_uri: CALLBACK,
        code: new URL(redirectTo).searchParams.get('code'), code_verifier: verifier,
      }),
    });
    return JSON.parse(answer.text);
  }
}
