// What lies elsewhere in the journeys: the application, a provider of social sign-in and those that tell people from
// programs. Browsers are answered with their pages and scripts, and the product by their server.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { base, unique } from './client.mjs';
import { judgeOf } from './product.mjs';

const FAR = 'https://far.example.com';
/** What people and programs press; a provider hands on which it was. */
const OFFER = `(place, { callback }) => ['human', 'program'].forEach((who) => {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: 'I am a ' + who, onclick: () => callback(who) });
  place.append(button);
})`;
const TURNSTILE = `window.turnstile = { render: ${OFFER} };`;
const RECAPTCHA = `window.grecaptcha = { enterprise: { ready: (then) => then(), execute: async () => 'human', render: ${OFFER} } };`;

export class Elsewhere {
  /** Where the application is called back. */
  callback = `${judgeOf(base)}/callback`;
  /** What the social provider tells about who signs in there. */
  person = {};
  #server;

  static async start() {
    const own = new Elsewhere();
    own.#server = createServer((request, response) => own.#answer(request, response));
    await once(own.#server.listen(new URL(judgeOf(base)).port, '127.0.0.1'), 'listening');
    return own;
  }

  close() {
    this.#server.close();
  }

  /** A connector to the social provider. */
  connector(target) {
    return {
      connectorId: 'oauth2',
      metadata: { target, name: { en: 'Far away' } },
      config: {
        authorizationEndpoint: `${FAR}/authorize`, tokenEndpoint: `${judgeOf(base)}/token`, userInfoEndpoint: `${judgeOf(base)}/me`,
        clientId: 'near', clientSecret: 'secret', scope: 'profile',
      },
    };
  }

  /** Answers a browser that goes there. */
  async reach(context) {
    const script = (body) => (route) => route.fulfill({ contentType: 'text/javascript', body });
    await context.route('https://challenges.cloudflare.com/**', script(TURNSTILE));
    await context.route('https://www.google.com/recaptcha/**', script(RECAPTCHA));
    await context.route(`${FAR}/**`, (route) => {
      const { searchParams: asked } = new URL(route.request().url());
      const back = (answer) => `${asked.get('redirect_uri')}?${new URLSearchParams({ ...answer, state: asked.get('state') })}`.replaceAll('&', '&amp;');
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Far away</title>
        <a href="${back({ code: unique('code') })}">Go on</a> <a href="${back({ error: 'access_denied' })}">Cancel</a></html>` });
    });
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, base);
    if (pathname === '/callback') return response.setHeader('content-type', 'text/html').end('<title>Application</title>');
    let body = '';
    for await (const chunk of request) body += chunk;
    const isHuman = body.includes('human');
    const answers = {
      '/turnstile': { success: isHuman },
      '/token': { access_token: unique('token'), token_type: 'Bearer', expires_in: 60 },
      '/me': this.person,
    };
    const answer = answers[pathname] ?? { tokenProperties: { valid: true }, riskAnalysis: { score: isHuman ? 0.9 : 0.1 } };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }
}
