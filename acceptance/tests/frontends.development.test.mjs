// `./keystory dev`: pages come from the development servers by way of the front door, with hot reloading.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Chromium } from '../src/chromium.mjs';
import { base } from '../src/client.mjs';
import { processesWith } from '../src/processes.mjs';
import { launch, newDataFolder } from '../src/product.mjs';

const data = newDataFolder();
let running;
let chromium;

before(async () => {
  running = launch(['dev'], { port: new URL(base).port, data });
  await running.ready();
  for (const app of ['sign-in', 'console', 'account', 'demo-app']) await running.says(`that ${app} is ready`, new RegExp(`${app} *\\|.*ready in`));
  chromium = await Chromium.start('development');
});
after(async () => {
  await chromium?.close();
  running?.signal('SIGKILL');
  for (const { pid } of processesWith({ KEYSTORY_DATA: data })) process.kill(pid, 'SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

for (const [app, client, go] of [
  ['demo-app', '/demo-app/@vite/client', (page) => page.goto(`${base}/demo-app`)],
  ['sign-in', '/assets/sign-in/@vite/client', (page) => page.goto(`${base}/account`)],
  ['console', '/console/@vite/client', (page) => page.goto(`${base}/console/welcome`)],
]) {
  test(`${app} is served by a development server and listens for changes`, async () => {
    const page = await chromium.open();
    const listening = new Promise((resolve) => page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => {
      resolve({ payload, host: new URL(socket.url()).host });
    })));
    await go(page);
    assert.deepEqual(await listening, { payload: '{"type":"connected"}', host: new URL(base).host });
    await page.locator('main').first().waitFor();
    await page.locator(`script[src="${client}"]`).waitFor({ state: 'attached' });
    await chromium.keep(page, app);
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
