// The pages as files of a front door: what browsers may keep, and what they must refuse on a page's behalf.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, form, pkce, Browser } from '../src/client.mjs';

const APPS = ['/sign-in', '/console', '/account', '/demo-app'];

/** The page of an app; the sign-in pages open only to an interaction. */
async function open(app) {
  const browser = new Browser();
  if (app === '/sign-in') {
    await browser.open(`/oidc/auth?${form({
      client_id: 'demo-app', redirect_uri: `${base}/demo-app`, response_type: 'code', scope: 'openid',
      code_challenge: pkce().challenge, code_challenge_method: 'S256',
    })}`);
  }
  const response = await browser.open(app, { headers: { accept: 'text/html' } });
  assert.equal(response.status, 200, app);
  return { headers: response.headers, html: await response.text() };
}

const policyOf = (headers) => Object.fromEntries(headers.get('content-security-policy').split(';').map((directive) => {
  const [name, ...sources] = directive.trim().split(/\s+/);
  return [name, sources];
}));

for (const app of APPS) {
  test(`${app} is never kept, and its files for ever`, async () => {
    const { headers, html } = await open(app);
    assert.match(headers.get('cache-control'), /^no-store\b|^no-cache\b/);
    const files = [...html.matchAll(/(?:src|href)="([^"]+\/assets\/[^"]+)"/g)].map(([, file]) => file);
    assert.ok(files.length >= 2, html);
    for (const file of files) {
      const response = await fetch(new URL(file, base));
      assert.equal(response.status, 200, file);
      assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable', file);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', file);
    }
  });

  test(`${app} runs its own scripts only, and in no frame`, async () => {
    const { headers, html } = await open(app);
    const policy = policyOf(headers);
    for (const kind of ['script-src', 'style-src']) {
      assert.ok(policy[kind], kind);
      assert.deepEqual(policy[kind].filter((source) => !/^'self'$|^'nonce-[\w+/=-]{16,}'$/.test(source)), [], kind);
    }
    assert.deepEqual([policy['object-src'], policy['base-uri'], policy['frame-ancestors']], [["'none'"], ["'none'"], ["'none'"]]);
    const nonce = policy['script-src'].find((source) => source.startsWith("'nonce-"))?.slice(7, -1);
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, attributes]) => attributes)
      .filter((attributes) => !attributes.includes('type="application/json"')); // data, which nobody runs
    for (const attributes of inline) assert.ok(attributes.includes(`nonce="${nonce}"`), attributes);
    assert.doesNotMatch(html, /\son[a-z]+=/i);
    assert.doesNotMatch(html, /__KEYSTORY_NONCE__/);
    assert.notEqual(headers.get('content-security-policy'), (await open(app)).headers.get('content-security-policy'), 'a nonce is used once');
  });
}
