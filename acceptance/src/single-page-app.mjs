// A single-page application without a build: the browser loads the official client as it is published.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = ['@logto/browser', '@logto/client', '@logto/js', '@silverhand/essentials', 'camelcase-keys', 'camelcase',
  'map-obj', 'quick-lru', 'jose', 'js-base64'];
const CONDITIONS = ['browser', 'import', 'default'];

/** The file of a package that browsers load. */
function entry(name) {
  const { exports, module, main } = JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8'));
  let found = exports?.['.'] ?? exports ?? module ?? main;
  while (typeof found === 'object') found = found[CONDITIONS.find((condition) => condition in found)];
  return `/node_modules/${name}/${normalize(found)}`;
}

const page = (config) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>
<link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports: Object.fromEntries(MODULES.map((name) => [name, entry(name)])) })}</script>
<script type="module">
  import LogtoClient from '@logto/browser';
  window.client = new LogtoClient(${JSON.stringify(config)});
  if (location.pathname === '/callback') await client.handleSignInCallback(location.href);
  document.body.textContent = await client.isAuthenticated() ? 'Signed in' : 'Signed out';
</script></head><body></body></html>`;

export class SinglePageApp {
  #server;
  #config;

  /** Listens; who it is, is said once it is registered. */
  static async start() {
    const app = new SinglePageApp();
    app.#server = createServer(({ url }, response) => app.#answer(new URL(url, app.address), response));
    await new Promise((resolve) => app.#server.listen(0, 'localhost', resolve));
    return app;
  }

  get address() {
    return `http://localhost:${this.#server.address().port}`;
  }

  get callback() {
    return `${this.address}/callback`;
  }

  /** Uses the client with this configuration. */
  register(config) {
    this.#config = config;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer({ pathname }, response) {
    if (pathname.startsWith('/node_modules/')) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(join(here, normalize(pathname))));
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(this.#config));
    }
  }
}
