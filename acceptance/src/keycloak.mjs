// Keycloak as an identity provider that is not ours: its distribution from Maven Central, with nothing kept on disk.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { base, expect, form, formHeaders, password, unique } from './client.mjs';
import { root } from './product.mjs';
import { until } from './until.mjs';

const VERSION = '26.7.3';
const kept = join(root, '.keystory');
const home = join(kept, `keycloak-${VERSION}`);
const administrator = { username: 'admin', password: 'admin' };

export class Keycloak {
  origin = `http://127.0.0.1:${Number(new URL(base).port) + 6}`;
  realm = `${this.origin}/realms/works`;
  #running;

  /** Starts it with a realm that has nobody in it yet. */
  static async start() {
    fetchDistribution();
    const keycloak = new Keycloak();
    await keycloak.#launch().catch((error) => keycloak.stop().then(() => Promise.reject(error)));
    expect(await keycloak.#administer('POST', '', { realm: 'works', enabled: true }), 201);
    return keycloak;
  }

  async stop() {
    if (this.#running.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#running.on('exit', resolve));
    process.kill(-this.#running.pid, 'SIGKILL');
    await ended;
  }

  /** Somebody with this address, which counts as verified. */
  async createUser(email, firstName = 'Ada') {
    const username = unique('far').toLowerCase();
    expect(await this.#administer('POST', '/works/users', {
      username, email, emailVerified: true, enabled: true, firstName, lastName: 'Lovelace',
      credentials: [{ type: 'password', value: password, temporary: false }],
    }), 201);
    const [{ id }] = expect(await this.#administer('GET', `/works/users?exact=true&username=${username}`), 200);
    return { id, username };
  }

  /** A client of OpenID Connect that is called back at this address. */
  async openIdClient(callback) {
    const [clientId, secret] = [unique('client'), unique('secret')];
    await this.#createClient({ clientId, secret, protocol: 'openid-connect', redirectUris: [callback], standardFlowEnabled: true });
    return { clientId, clientSecret: secret };
  }

  /** What a social connector to it is made from. */
  async connector(target, callback) {
    const at = (path) => `${this.realm}/protocol/openid-connect${path}`;
    return {
      connectorId: 'oidc',
      metadata: { target, name: { en: 'Keycloak' } },
      config: {
        ...await this.openIdClient(callback), scope: 'openid profile email', tokenEndpointAuthMethod: 'client_secret_basic',
        authorizationEndpoint: at('/auth'), tokenEndpoint: at('/token'),
        idTokenVerificationConfig: { issuer: this.realm, jwksUri: at('/certs') },
      },
    };
  }

  /** What an SSO connector to it knows that speaks SAML. */
  get samlConfig() {
    return { metadataUrl: `${this.realm}/protocol/saml/descriptor`, attributeMapping: { email: 'mail', name: 'displayName' } };
  }

  /** A SAML client as Keycloak reads it from the metadata of the service provider, keys included. */
  async samlClient(metadata) {
    const read = expect(await this.#administer('POST', '/works/client-description-converter', metadata), 200);
    await this.#createClient({
      ...read,
      attributes: { ...read.attributes, 'saml.assertion.signature': 'true' },
      protocolMappers: [attribute('mail', 'email'), attribute('displayName', 'firstName')],
    });
    return read.attributes;
  }

  async #createClient(client) {
    expect(await this.#administer('POST', '/works/clients', { enabled: true, ...client }), 201);
  }

  async #launch() {
    const { hostname, port } = new URL(this.origin);
    this.#running = spawn(join(home, 'bin', 'kc.sh'), ['start-dev', '--db=dev-mem', `--http-host=${hostname}`, `--http-port=${port}`, '--log-level=warn'], {
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env, JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx320m', JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
        KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username, KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
      },
    });
    const isUp = () => fetch(`${this.origin}/realms/master`).then(({ ok }) => ok, () => false);
    await until('Keycloak is up', async () => {
      if (this.#running.exitCode !== null) throw new Error(`Keycloak ended with ${this.#running.exitCode}`);
      return isUp();
    }, 300_000);
  }

  /** A call to its own API; what is no text is sent as JSON. */
  async #administer(method, path, body) {
    const isText = typeof body === 'string';
    const response = await fetch(`${this.origin}/admin/realms${path}`, {
      method, headers: { authorization: `Bearer ${await this.#signIn()}`, 'content-type': isText ? 'application/xml' : 'application/json' },
      body: isText ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  /** Anew for each call: tokens of administrators last a minute. */
  async #signIn() {
    const response = await fetch(`${this.origin}/realms/master/protocol/openid-connect/token`, {
      method: 'POST', headers: formHeaders, body: form({ grant_type: 'password', client_id: 'admin-cli', ...administrator }),
    });
    return expect({ status: response.status, body: await response.json() }, 200).access_token;
  }
}

/** Signs in on its own page. */
export async function signInAtKeycloak(page, username) {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** Once per checkout; Maven keeps what it downloaded. */
function fetchDistribution() {
  if (existsSync(join(home, 'bin', 'kc.sh'))) return;
  mkdirSync(kept, { recursive: true });
  const run = (program, ...words) => execFileSync(program, words, { cwd: kept, stdio: 'inherit' });
  run('mvn', '-q', '-B', '-N', '-f', join(root, 'pom.xml'), 'dependency:copy', `-DoutputDirectory=${kept}`,
    `-Dartifact=org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`);
  run(process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jar') : 'jar', 'xf', `keycloak-quarkus-dist-${VERSION}.zip`);
  run('chmod', '+x', join(home, 'bin', 'kc.sh'));
}

const attribute = (name, property) => ({
  name, protocol: 'saml', protocolMapper: 'saml-user-property-mapper',
  config: { 'user.attribute': property, 'attribute.name': name, 'attribute.nameformat': 'Basic' },
});
