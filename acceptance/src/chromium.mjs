// A real browser without a screen. What our pages complain about, their own policy included, is kept and fails the tests.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { atRest, noteWhatIsAsked } from './at-rest.mjs';
import { base, password } from './client.mjs';

const artefacts = join(dirname(fileURLToPath(import.meta.url)), '..', 'artefacts');
const PROGRAMS = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const ARE_PICTURES_WANTED = process.env.KEYSTORY_PICTURES === 'true';
/** How long a page that stopped a test may take to be drawn. */
const PATIENCE = 10_000;
/** Answers of the API that a page expects and shows; the browser reports them nevertheless. */
const isRefusal = (message) => /status of (400|401|403|404|422)/.test(message.text()) && /\/(api|oidc)\//.test(message.location().url);

/** Those that have been started and not closed. */
const running = new Set();

/** Benchmarks have no tests. */
if (process.env.NODE_TEST_CONTEXT) {
  afterEach(async ({ name, passed }) => {
    if (passed === false) for (const one of running) await one.keepAllOf(name);
  });
}

export class Chromium {
  /** What pages complained about since the start. */
  complaints = [];
  #browser;
  #topic;
  #kept = 0;

  /** Its pictures are named after the topic. */
  static async start(topic) {
    const own = new Chromium();
    own.#topic = topic;
    own.#browser = await chromium.launch({ executablePath: PROGRAMS.find(existsSync), args: SWITCHES });
    running.add(own);
    return own;
  }

  /** A page with cookies of its own. */
  async open(options = {}) {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`The policy forbids: ${violatedDirective} ${blockedURI} ${sourceFile}`);
    }));
    context.on('page', (page) => this.#listen(page));
    context.setDefaultTimeout(60_000);
    return context.newPage();
  }

  /** Another window of the same person: a tab behind another is drawn once a second. */
  async beside(page) {
    const opened = page.context().waitForEvent('page');
    await page.evaluate(() => { open('about:blank', '', 'popup,noopener'); });
    return opened;
  }

  #listen(page) {
    noteWhatIsAsked(page);
    const complain = (text) => { if (page.url().startsWith(base)) this.complaints.push(`${page.url()}: ${text}`); };
    page.on('pageerror', ({ message }) => complain(message));
    page.on('console', (message) => { if (message.type() === 'error' && !isRefusal(message)) complain(message.text()); });
  }

  /** Waits until the page has come to rest, and keeps a picture of it for people to look at. */
  async keep(page, name) {
    await atRest(page);
    await this.picture(page, name);
  }

  /** Keeps a picture of the page as it is, where pictures are wanted: a thousand of them take long, and prove nothing. */
  async picture(page, name) {
    if (ARE_PICTURES_WANTED) await this.#draw(page, `${String(++this.#kept).padStart(2, '0')}-${name}`);
  }

  /** Keeps a picture of every page as a test that failed left it, but for those that cannot be drawn any more. */
  async keepAllOf(test) {
    const pages = this.#browser.contexts().flatMap((context) => context.pages());
    const name = test.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60);
    for (const [i, page] of pages.entries()) await this.#draw(page, `failed-${name}-${i + 1}`, { timeout: PATIENCE }).catch(() => {});
  }

  async #draw(page, name, options = {}) {
    mkdirSync(artefacts, { recursive: true });
    await page.screenshot({ path: join(artefacts, `${this.#topic}-${name}.png`), ...options });
  }

  close() {
    running.delete(this);
    return this.#browser.close();
  }
}

export async function signIn(page, username, secret = password) {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
