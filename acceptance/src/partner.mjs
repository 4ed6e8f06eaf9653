// An application of a third party as its own people would build it: a small server that uses a certified client.
import { createServer } from 'node:http';
import * as client from 'openid-client';
import { base } from './client.mjs';

export class Partner {
  #server;
  #config;
  #parameters;
  #started;

  /** Listens; what it asks for is said once it is registered. */
  static async start() {
    const partner = new Partner();
    partner.#server = createServer((request, response) => partner.#answer(request, response));
    await new Promise((resolve) => partner.#server.listen(0, 'localhost', resolve));
    return partner;
  }

  get address() {
    return `http://localhost:${this.#server.address().port}`;
  }

  get callback() {
    return `${this.address}/callback`;
  }

  /** Asks for this as the client of this id. */
  async register(clientId, parameters) {
    this.#config = await client.discovery(new URL(`${base}/oidc`), clientId, undefined, client.None(), {
      execute: [client.allowInsecureRequests],
    });
    this.#parameters = parameters;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request, response) {
    const url = new URL(request.url, this.address);
    if (url.pathname === '/') {
      response.writeHead(303, { location: await this.#begin() }).end();
    } else if (url.pathname === '/callback') {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(await this.#finish(url));
    } else {
      response.writeHead(404).end();
    }
  }

  async #begin() {
    this.#started = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: client.randomState() };
    return client.buildAuthorizationUrl(this.#config, {
      redirect_uri: this.callback,
      state: this.#started.expectedState,
      code_challenge: await client.calculatePKCECodeChallenge(this.#started.pkceCodeVerifier),
      code_challenge_method: 'S256',
      ...this.#parameters,
    }).href;
  }

  /** The client checks state and issuer itself, of errors as well. */
  async #finish(url) {
    try {
      const tokens = await client.authorizationCodeGrant(this.#config, url, this.#started);
      return `Claims: ${JSON.stringify(tokens.claims())}`;
    } catch (error) {
      return `Refused: ${error.error ?? error.message}`;
    }
  }
}
