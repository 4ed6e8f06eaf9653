// The consent page where an application wants to act in organizations: a person chooses some, and it learns of those only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from '../src/accessibility.mjs';
import { Chromium, signIn } from '../src/chromium.mjs';
import { createApplication, createUser, expect, management, unique } from '../src/client.mjs';
import { Partner } from '../src/partner.mjs';
import { createApi, createOrganization, enable, joinedOrganization } from '../src/third-party.mjs';

const ORGANIZATIONS = 'urn:logto:scope:organizations';
const LOOKS = [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['narrow', { viewport: { width: 360, height: 740 } }]];
const username = unique('mary');
let chromium;
let partner;
let own;
let other;
let color;

const paint = (wanted) => management('PATCH', '/sign-in-exp', { color: wanted });

before(async () => {
  ({ color } = expect(await management('GET', '/sign-in-exp'), 200));
  expect(await paint({ ...color, isDarkModeEnabled: true }), 200);
  const user = await createUser(username);
  const api = await createApi(await createUser(unique('clerk')), 'read');
  own = await createOrganization(user, { resourceScopes: [api.scopes.read.id] });
  other = await joinedOrganization(user);
  partner = await Partner.start();
  const application = await createApplication('SPA', partner.callback, { isThirdParty: true });
  expect(await enable(application, {
    userScopes: ['profile', ORGANIZATIONS], organizationScopes: [own.scope.id], organizationResourceScopes: [api.scopes.read.id],
  }), 201);
  await partner.register(application.id, {
    scope: `openid profile ${ORGANIZATIONS} ${own.scope.name} read`,
    resource: ['urn:logto:resource:organizations', api.resource.indicator],
  });
  chromium = await Chromium.start('organization-consent');
});
after(() => Promise.all([paint(color), chromium?.close(), partner?.close()]));

/** A page of its own that stands at the question. */
async function asked(look = {}) {
  const page = await chromium.open(look);
  await page.goto(partner.address);
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.getByText('Which organizations may it act in?').waitFor();
  return page;
}

for (const [look, options] of LOOKS) {
  test(`what is asked for in each organization is readable (${look})`, async () => {
    const page = await asked(options);
    await page.getByText('Invite people').waitFor();
    await page.getByText('May read').waitFor();
    await chromium.keep(page, look);
    await isAccessible(page, `consent ${look}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(overflow, 0);
    await page.context().close();
  });
}

test('none is chosen before the person chooses, and the application hears of those chosen only', async () => {
  const page = await asked();
  for (const { name } of [own.organization, other]) {
    assert.equal(await page.getByRole('checkbox', { name }).isChecked(), false);
  }
  await page.getByRole('checkbox', { name: own.organization.name }).check();
  await chromium.keep(page, 'chosen');
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByText(/^Claims: /).waitFor();
  const claims = JSON.parse((await page.locator('body').innerText()).replace('Claims: ', ''));
  assert.deepEqual(claims.organizations, [own.organization.id]);
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
