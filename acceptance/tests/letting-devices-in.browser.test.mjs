// A person lets a device in with a real browser: a wrong code, the right one, the question, signing in, the end.
import { after, before, test } from 'node:test';
import * as oidc from 'openid-client';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createApplication, createUser, unique } from '../src/client.mjs';
import { examineEverywhere } from '../src/examine.mjs';

const username = unique('viewer');
let chromium;
let device;

before(async () => {
  await createUser(username);
  const application = await createApplication('Native', undefined, {
    name: unique('Television'), customClientMetadata: { isDeviceFlow: true },
  });
  device = { name: application.name, config: await oidc.discovery(new URL(`${base}/oidc`), application.id, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  }) };
  chromium = await Chromium.start('letting-devices-in');
});
after(() => chromium?.close());

test('a code is entered, confirmed, and the device is in', async () => {
  const page = await chromium.open();
  const asked = await oidc.initiateDeviceAuthorization(device.config, { scope: 'openid profile' });
  await page.goto(asked.verification_uri);
  await page.getByLabel('Code').fill('bbbb-bbbb');
  await page.getByRole('button', { name: 'Continue' }).click();
  await examineEverywhere(chromium, page, 'wrong-code', 'No device waits under this code.');
  await page.getByLabel('Code').fill(asked.user_code.toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await examineEverywhere(chromium, page, 'confirm', `Connect ${device.name}?`);
  await page.getByRole('button', { name: 'Yes, connect it' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await examineEverywhere(chromium, page, 'success', 'Your device is connected');
  await oidc.pollDeviceAuthorizationGrant(device.config, asked);
});

test('a device that nobody knows is turned away', async () => {
  const page = await chromium.open();
  const asked = await oidc.initiateDeviceAuthorization(device.config, { scope: 'openid' });
  await page.goto(asked.verification_uri_complete);
  await page.getByRole('button', { name: 'No, this is not my device' }).click();
  await examineEverywhere(chromium, page, 'refused', 'The device was not let in');
});

test('/device-demo-app asks like a device without a browser does, and shows who let it in', async () => {
  const screen = await chromium.open();
  await screen.goto(`${base}/device-demo-app`);
  const link = screen.getByRole('link', { name: 'Enter the code in this browser' });
  await link.waitFor();
  await examineEverywhere(chromium, screen, 'demo-code', 'Let this device in');
  const page = await chromium.open();
  await page.goto(await link.getAttribute('href'));
  await page.getByRole('button', { name: 'Yes, connect it' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.getByRole('heading', { name: 'Your device is connected' }).waitFor();
  await screen.getByText(`Name of ${username}`).waitFor();
  await examineEverywhere(chromium, screen, 'demo-in', 'This device is let in');
});
