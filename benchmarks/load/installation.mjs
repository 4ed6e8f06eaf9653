// What the scenarios need to exist.
import { basic, expect, form, FORM, JSON_BODY } from './client.mjs';
import { CALLBACK, Journey, PASSWORD } from './journey.mjs';

const RESOURCE = 'https://default.logto.app/api';

export class Installation {
  constructor(base, client) {
    this.base = base;
    this.client = client;
    this.run = Date.now().toString(36);
    this.made = {};
  }

  /** Makes an application and users, and signs the first of them in; `signingIn` is how many sign in at once. */
  async prepare(users, signingIn) {
    this.users = users;
    this.signingIn = signingIn;
    await this.renew();
    const application = await this.post('/api/applications', {
      name: 'load', type: 'SPA', oidcClientMetadata: { redirectUris: [CALLBACK], postLogoutRedirectUris: [] },
    });
    this.application = JSON.parse(application.text).id;
    await this.people('load', users);
    this.tokens = await this.signIn(0);
    [{ id: this.userId }] = await this.get('/api/users?page=1&page_size=1');
  }

  /** What several measurements need is made for the first of them. */
  once(name, make) {
    this.made[name] ??= make();
    return this.made[name];
  }

  /** Makes so many users with a password and an address. */
  async people(kind, count) {
    const made = [];
    for (let i = 0; i < count; i++) {
      const username = `${kind}_${this.run}_${i}`;
      const body = { username, primaryEmail: `${username}@example.com`, name: `Load ${i}`, password: PASSWORD };
      made.push(JSON.parse((await this.post('/api/users', body)).text));
    }
    return made;
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
    return this.write('POST', path, body);
  }

  patch(path, body) {
    return this.write('PATCH', path, body);
  }

  write(method, path, body) {
    return expect([200, 201], method, this.base + path,
      { headers: { ...this.management.headers, ...JSON_BODY }, body: JSON.stringify(body) });
  }

  async get(path) {
    return JSON.parse((await expect([200], 'GET', this.base + path, this.management)).text);
  }

  /** A whole sign-in as the hosted page does it: authorization request, password, code, tokens. */
  async signIn(i) {
    const journey = new Journey(this);
    await journey.ask();
    await journey.begin();
    return journey.finish(await journey.password(this.username(i)));
  }
}
