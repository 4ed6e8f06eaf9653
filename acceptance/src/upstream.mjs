// Another installation of the product, as the identity provider that people of the first one sign in at.
import assert from 'node:assert/strict';
import { Browser, base, basic, bootstrap, expect, form, formHeaders, managementApi, password, unique } from './client.mjs';
import { start } from './product.mjs';
import { finished, PERSISTENT, POST } from './service-provider.mjs';

/** Posts a form as the browser of somebody does who was handed it. */
export const post = ({ action, fields }) => fetch(action, { method: 'POST', redirect: 'manual', headers: formHeaders, body: form(fields) });

export class Upstream {
  #product;
  #token;
  #application;

  /** Starts it beside the product under test; browsers keep cookies apart by the host only. */
  static async start(host) {
    return Upstream.#of(await start('standalone', Number(new URL(base).port) + 5, host));
  }

  /** The product under test, as the provider of its own people. */
  static itself() {
    return Upstream.#of({ base, bootstrap, stop: async () => {} });
  }

  static async #of(product) {
    const upstream = new Upstream();
    upstream.#product = product;
    const response = await fetch(`${upstream.origin}/oidc/token`, {
      method: 'POST',
      headers: { ...formHeaders, authorization: basic(upstream.#product.bootstrap.id, upstream.#product.bootstrap.secret) },
      body: form({ grant_type: 'client_credentials', resource: managementApi, scope: 'all' }),
    });
    upstream.#token = expect({ status: response.status, body: await response.json() }, 200).access_token;
    return upstream;
  }

  get origin() {
    return this.#product.base;
  }

  stop() {
    return this.#product.stop();
  }

  /** A user there; the address counts as verified. */
  async createUser(more = {}) {
    return expect(await this.management('POST', '/users', { username: unique('far'), password, ...more }), 200);
  }

  /** What a connector to it is made from; it takes answers at this address. */
  async connector(target, callback) {
    this.#application ??= expect(await this.management('POST', '/applications', {
      name: 'The other one', type: 'Traditional', oidcClientMetadata: { redirectUris: [callback], postLogoutRedirectUris: [] },
    }), 200);
    const [{ value: clientSecret }] = expect(await this.management('GET', `/applications/${this.#application.id}/secrets`), 200);
    const at = (path) => `${this.origin}/oidc${path}`;
    return {
      connectorId: 'oidc',
      metadata: { target, name: { en: 'The other one' } },
      config: {
        authorizationEndpoint: at('/auth'), tokenEndpoint: at('/token'), clientId: this.#application.id, clientSecret,
        scope: 'openid profile email', tokenEndpointAuthMethod: 'client_secret_basic',
        idTokenVerificationConfig: { issuer: at(''), jwksUri: at('/jwks') },
      },
    };
  }

  /** The application that an SSO connector is there, and what the connector knows of it. */
  async ssoClient(connectorId, callback) {
    const application = expect(await this.management('POST', '/applications', {
      name: connectorId, type: 'Traditional', oidcClientMetadata: { redirectUris: [callback], postLogoutRedirectUris: [] },
    }), 200);
    const [{ value: clientSecret }] = expect(await this.management('GET', `/applications/${application.id}/secrets`), 200);
    return { issuer: `${this.origin}/oidc`, clientId: application.id, clientSecret };
  }

  /** The same in SAML, for a service provider that is called and answered like this. */
  async samlClient({ entityId, assertionConsumerServiceUrl: url }) {
    const { id } = expect(await this.management('POST', '/saml-applications', {
      name: unique('service'), entityId, acsUrl: { binding: POST, url }, attributeMapping: { email: 'mail', name: 'displayName' },
      nameIdFormat: PERSISTENT,
    }), 201);
    return { metadataUrl: `${this.origin}/api/saml-applications/${id}/metadata`, attributeMapping: { email: 'mail', name: 'displayName' } };
  }

  /** Signs in there whom the address sent, and answers the parameters they come back with. */
  async signIn(address, user) {
    const { url } = await this.#signedIn(new Browser(), address, user, `${base}/callback/`);
    return Object.fromEntries(new URL(url).searchParams);
  }

  /** The same in SAML: answers the form that is posted back. */
  async samlSignIn(address, user) {
    const browser = new Browser();
    const { url } = await this.#signedIn(browser, address, user, `${this.origin}/api/saml-applications/`);
    return finished(url, browser);
  }

  /** The same, posted by a browser that is nobody's, which works once: answers the parameters that it goes on with. */
  async samlArrival(address, user) {
    const answer = await this.samlSignIn(address, user);
    const taken = await post(answer);
    assert.equal(taken.status, 302, await taken.text());
    const again = await post(answer);
    assert.deepEqual([again.status, (await again.json()).code], [400, 'session.connector_validation_session_not_found']);
    return Object.fromEntries(new URL(taken.headers.get('location')).searchParams);
  }

  async #signedIn(browser, address, user, end) {
    await browser.follow(address);
    const step = async (method, path, body) => {
      const response = await browser.open(`${this.origin}/api/experience${path}`, {
        method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body),
      });
      const text = await response.text();
      assert.ok(response.ok, `${path}: ${text}`);
      return text ? JSON.parse(text) : undefined;
    };
    await step('PUT', '', { interactionEvent: 'SignIn' });
    const { verificationId } = await step('POST', '/verification/password', { identifier: { type: 'username', value: user.username }, password });
    await step('POST', '/identification', { verificationId });
    const { redirectTo } = await step('POST', '/submit');
    return browser.follow(redirectTo, (next) => next.startsWith(end));
  }

  /** A call to its Management API. */
  async management(method, path, body) {
    const response = await fetch(`${this.origin}/api${path}`, {
      method, headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' }, body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }
}
