// `./keystory dev`: pages come from the development servers by way of the front door, with hot reloading.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createUser, unique } from '../src/client.mjs';
import { processesWith } from '../src/processes.mjs';
import { launch, newDataFolder, root } from '../src/product.mjs';
import { until } from '../src/until.mjs';

const data = newDataFolder();
const username = unique('ada');
/** A file of all frontends. */
const shared = join(root, 'frontends', 'packages', 'ui', 'src', 'tokens.css');
const asItWas = `${data}.as-it-was`;
const touch = (...words) => execFileSync('touch', words);
let running;
let chromium;

before(async () => {
  touch('-r', shared, asItWas);
  running = launch(['dev'], { port: new URL(base).port, data });
  await running.ready();
  for (const app of ['sign-in', 'console', 'account', 'demo-app']) await running.says(`that ${app} is ready`, new RegExp(`${app} *\\|.*ready in`));
  chromium = await Chromium.start('development');
});
after(async () => {
  await chromium?.close();
  running?.signal('SIGKILL');
  for (const { pid } of processesWith({ KEYSTORY_DATA: data })) process.kill(pid, 'SIGKILL');
  // Its time tells whether the frontends have to be built again.
  touch('-r', asItWas, shared);
  for (const left of [data, asItWas]) rmSync(left, { recursive: true, force: true });
});

/** Where the account centre is shown, which is to those who are signed in only. */
async function goToAccount(page) {
  await createUser(username);
  await page.goto(`${base}/account`);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.waitForURL((url) => url.pathname.startsWith('/account'));
}

/** What the development server of an app said to a page so far. */
function heardFrom(page, app) {
  const heard = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => {
    if (new URL(socket.url()).pathname.startsWith(app)) heard.push({ ...JSON.parse(payload), host: new URL(socket.url()).host });
  }));
  return heard;
}

for (const [app, place, go] of [
  ['demo-app', '/demo-app/', (page) => page.goto(`${base}/demo-app`)],
  ['sign-in', '/assets/sign-in/', (page) => page.goto(`${base}/account`)],
  ['console', '/console/', (page) => page.goto(`${base}/console/welcome`)],
  ['account', '/account/', goToAccount],
]) {
  test(`${app} is served by a development server, and what is edited reaches the page`, async () => {
    const page = await chromium.open();
    const heard = heardFrom(page, place);
    await go(page);
    await page.locator('main').first().waitFor();
    await page.locator(`script[src="${place}@vite/client"]`).waitFor({ state: 'attached' });
    await until(`${app} is listened to`, () => heard.some(({ type, host }) => type === 'connected' && host === new URL(base).host));
    await chromium.keep(page, app);
    touch(shared);
    await until(`a change reaches ${app}`, () => heard.some(({ type }) => type === 'update'));
    await page.context().close();
  });
}

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});

test('Ctrl-C stops the development servers, too', async () => {
  running.signal('SIGINT');
  assert.equal(await running.ended, 130);
  assert.deepEqual(processesWith({ KEYSTORY_DATA: data }), []);
});
