// What the tests share: a browser without a screen, and the steps of the hosted pages.
import { createHash, randomBytes } from 'node:crypto';

export const base = process.env.KEYSTORY_BASE;
export const bootstrap = { id: process.env.KEYSTORY_TEST_CLIENT_ID, secret: process.env.KEYSTORY_TEST_CLIENT_SECRET };
export const managementApi = 'https://default.logto.app/api';
export const password = 'Correct-horse-7-battery';

export const form = (fields) => new URLSearchParams(fields).toString();
export const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };
export const unique = (prefix) => `${prefix}_${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
export const basic = (id, secret) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

export function pkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Keeps cookies like a browser does, and follows nothing by itself. */
export class Browser {
  #cookies = new Map();
  #agent;

  /** One that says this of itself; nothing of its own where it is left out. */
  constructor(agent) {
    this.#agent = agent;
  }

  async open(url, init = {}) {
    const headers = { ...(this.#agent && { 'user-agent': this.#agent }), ...init.headers };
    if (this.#cookies.size) headers.cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, base), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Another browser with the same cookies. */
  clone() {
    const copy = new Browser(this.#agent);
    copy.#cookies = new Map(this.#cookies);
    return copy;
  }

  /** Follows redirects that stay on the product until one leaves it, or a page answers. */
  async follow(url, leave = () => false, hops = 10) {
    let next = url;
    for (let hop = 0; hop < hops; hop++) {
      if (leave(next)) return { url: next };
      const response = await this.open(next, { headers: { accept: 'text/html' } });
      if (response.status < 300 || response.status >= 400) return { url: next, response };
      next = new URL(response.headers.get('location'), new URL(next, base)).href;
    }
    throw new Error(`Too many redirects from ${url}`);
  }

  /** A step of the hosted pages, at the front door unless another origin is named. */
  async experience(method, path, body, origin = base) {
    const response = await this.open(`${origin}/api/experience${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  #keep(line) {
    const [pair, ...attributes] = line.split('; ');
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const isGone = value === '' || attributes.some((a) => /^max-age=0$/i.test(a));
    if (isGone) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** Posts a form as an application does, at the front door unless another origin is named. */
export async function postForm(path, fields, origin = base) {
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers: formHeaders, body: form(fields) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Signs in on the hosted pages and answers the address the application is called back at. */
export async function signIn(browser, authorizationUrl, { username, callback }) {
  await browser.follow(authorizationUrl);
  expect(await browser.experience('PUT', '', { interactionEvent: 'SignIn' }), 204);
  await identify(browser, username);
  return (await submit(browser, callback)).url;
}

/** Gives the password on the pages of a sign-in that has begun. */
export async function identify(browser, username) {
  const proof = expect(await browser.experience('POST', '/verification/password', {
    identifier: { type: 'username', value: username }, password,
  }), 200);
  expect(await browser.experience('POST', '/identification', proof), 204);
}

/** Registers on the hosted pages and answers the address the application is called back at. */
export async function register(browser, authorizationUrl, { username, callback }) {
  await browser.follow(authorizationUrl);
  expect(await browser.experience('PUT', '', { interactionEvent: 'Register' }), 204);
  const proof = expect(await browser.experience('POST', '/verification/new-password-identity', {
    identifier: { type: 'username', value: username }, password,
  }), 200);
  expect(await browser.experience('POST', '/identification', { verificationId: proof.verificationId }), 201);
  return (await submit(browser, callback)).url;
}

async function submit(browser, callback) {
  const { redirectTo } = expect(await browser.experience('POST', '/submit'), 200);
  return browser.follow(redirectTo, (url) => url.startsWith(callback));
}

export function expect({ status, body }, wanted) {
  if (status !== wanted) throw new Error(`expected ${wanted}, got ${status}: ${JSON.stringify(body)}`);
  return body;
}

let token;
/** A call to the Management API as the bootstrap client, at the front door unless another origin is named. */
export async function management(method, path, body, origin = base) {
  token ??= await managementToken();
  const response = await fetch(`${origin}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

export async function managementToken() {
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: { ...formHeaders, authorization: basic(bootstrap.id, bootstrap.secret) },
    body: form({ grant_type: 'client_credentials', resource: managementApi, scope: 'all' }),
  });
  return expect({ status: response.status, body: await response.json() }, 200).access_token;
}

export async function createApplication(type, callback, more = {}) {
  return expect(await management('POST', '/applications', {
    name: unique(`acceptance ${type}`),
    type,
    oidcClientMetadata: { redirectUris: callback ? [callback] : [], postLogoutRedirectUris: callback ? [callback] : [] },
    ...more,
  }), 200);
}

export async function createUser(username) {
  return expect(await management('POST', '/users', { username, password, name: `Name of ${username}` }), 200);
}

export async function secretOf(application) {
  return expect(await management('GET', `/applications/${application.id}/secrets`), 200)[0].value;
}
