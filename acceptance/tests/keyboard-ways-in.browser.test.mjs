// The ways in without a mouse: a forgotten password, second factors from the choice to the backup code, a passkey, another
// provider, the consent of a third party's application, a device, and the question at signing out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as oidc from 'openid-client';
import { Chromium } from '../src/chromium.mjs';
import { base, createApplication, createUser, expect, management, password, unique } from '../src/client.mjs';
import { Elsewhere } from '../src/elsewhere.mjs';
import { codeFor } from '../src/inbox.mjs';
import { arrives, finders, go, press, write } from '../src/keyboard.mjs';
import { Partner } from '../src/partner.mjs';
import { enable, joinedOrganization } from '../src/third-party.mjs';

const ORGANIZATIONS = 'urn:logto:scope:organizations';
const connectorId = unique('far').replace('_', '-');
const username = unique('radia');
const email = `${username}@example.com`;
let secret = password;
let settings;
let centre;
let chromium;
let elsewhere;
let organization;
let partner;
let page;
let codes;

const set = async (change) => expect(await management('PATCH', '/sign-in-exp', change), 200);
const { button, link, heading, checkbox, field } = finders(() => page);

before(async () => {
  settings = expect(await management('GET', '/sign-in-exp'), 200);
  centre = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, fields: { ...centre.fields, username: 'Edit', mfa: 'Edit' } }), 200);
  const user = await createUser(username);
  expect(await management('PATCH', `/users/${user.id}`, { primaryEmail: email }), 200);
  organization = await joinedOrganization(user);
  [elsewhere, partner] = [await Elsewhere.start(), await Partner.start()];
  expect(await management('POST', '/connectors', { id: connectorId, ...elsewhere.connector(connectorId) }), 200);
  await set({
    forgotPasswordMethods: ['EmailVerificationCode'], socialSignInConnectorTargets: [connectorId], socialSignIn: {},
    mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'NoPrompt' },
  });
  chromium = await Chromium.start('keyboard-ways-in');
  page = await chromium.open();
  await elsewhere.reach(page.context());
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
});
after(async () => {
  await chromium?.close();
  elsewhere?.close();
  partner?.close();
  const { forgotPasswordMethods, socialSignInConnectorTargets, socialSignIn, mfa, passkeySignIn } = settings;
  await set({ forgotPasswordMethods, socialSignInConnectorTargets, socialSignIn, mfa, passkeySignIn });
  await management('DELETE', `/connectors/${connectorId}`);
  expect(await management('PATCH', '/account-center', { enabled: centre.enabled, fields: { ...centre.fields, mfa: centre.fields.mfa ?? 'Off' } }), 200);
});

/** The sign-in page, for somebody whom no session remembers. */
async function enter() {
  await page.context().clearCookies();
  await page.goto(`${base}/account/security`);
  await arrives(field('Username'));
}

async function giveNameAndPassword() {
  await page.keyboard.type(username);
  await press(page, 'Tab');
  await arrives(field('Password'));
  await page.keyboard.type(secret);
  await press(page, 'Enter');
}

const isIn = () => page.getByRole('heading', { name: 'How you sign in' }).waitFor();

test('a forgotten password is replaced by a code', async () => {
  await enter();
  await go(link('Forgot your password?'));
  await press(page, 'Enter');
  await arrives(field('E-mail address'));
  await press(page, 'Enter');
  await page.getByText('Enter an e-mail address.').waitFor();
  await arrives(field('E-mail address'));
  await page.keyboard.type(email);
  await press(page, 'Enter');
  await arrives(field('Code of six digits'));
  await page.keyboard.type('000000');
  await page.getByText('That code is not right.').waitFor();
  await arrives(field('Code of six digits'));
  await chromium.keep(page, 'wrong-code');
  await page.keyboard.type(await codeFor(email));
  await arrives(field('New password'));
  await page.keyboard.type(password);
  await press(page, 'Enter');
  await page.getByText('This is the password that you have.').waitFor();
  await arrives(field('New password'));
  secret = 'Another-horse-8-battery';
  await write(page, secret);
  await press(page, 'Enter');
  await arrives(heading('Your password is changed'));
  await go(link('Sign in'));
  await press(page, 'Enter');
  await arrives(field('Username'));
});

test('a second factor is put off, and set up the next time', async () => {
  await set({ mfa: { factors: ['Totp', 'WebAuthn', 'BackupCode'], policy: 'PromptAtSignInAndSignUp' } });
  await enter();
  await giveNameAndPassword();
  await arrives(heading('Make your account safer'));
  await go(button('Set it up'));
  await press(page, 'Enter');
  await arrives(heading('Set up a second factor'));
  await go(button('Authenticator app'));
  await press(page, 'Enter');
  await arrives(field('Code'));
  await go(link('Another way'));
  await chromium.keep(page, 'another-way');
  await press(page, 'Enter');
  await arrives(heading('Set up a second factor'));
  await go(button('Passkey'));
  await press(page, 'Enter');
  await arrives(heading('Create a passkey'));
  await go(button('Create a passkey'));
  await press(page, 'Enter');
  await arrives(heading('Keep your backup codes'));
  codes = await page.getByRole('listitem').allInnerTexts();
  await go(link('Download as a file'));
  await go(button('I have kept them'));
  await press(page, 'Enter');
  await isIn();
});

test('they sign in by a backup code, and are led to the field when it is wrong', async () => {
  await enter();
  await giveNameAndPassword();
  await arrives(heading('Prove that it is you'));
  await go(button('Backup code'));
  await press(page, 'Enter');
  await arrives(field('Backup code'));
  await page.keyboard.type('nonsense');
  await press(page, 'Enter');
  await page.getByText('This backup code is not right').waitFor();
  await arrives(field('Backup code'));
  await chromium.keep(page, 'wrong-backup-code');
  await page.keyboard.type(codes[0]);
  await press(page, 'Enter');
  await isIn();
});

test('they sign in by the passkey, and nothing else', async () => {
  await set({ passkeySignIn: { enabled: true, showPasskeyButton: true } });
  await enter();
  await go(button('Sign in with a passkey'));
  await press(page, 'Enter');
  await isIn();
});

test('who turns back at another provider is told so, and links the account the next time', async () => {
  await set({ mfa: { factors: [], policy: 'NoPrompt' }, passkeySignIn: settings.passkeySignIn });
  elsewhere.person = { id: unique('far'), name: 'Radia', email, email_verified: true };
  const depart = async () => {
    await go(button('Continue with Far away'));
    await press(page, 'Enter');
    await page.getByRole('link', { name: 'Cancel' }).waitFor();
  };
  await enter();
  await depart();
  await go(link('Cancel'));
  await press(page, 'Enter');
  await arrives(page.getByRole('alert'));
  await page.getByText('You were not let in there, or you turned back.').waitFor();
  await chromium.keep(page, 'turned-back');
  await go(link('Back to sign in'));
  await press(page, 'Enter');
  await arrives(field('Username'));
  await depart();
  await go(link('Go on'));
  await press(page, 'Enter');
  await heading('You already have an account here').waitFor();
  await go(button('Link and sign in'));
  await press(page, 'Enter');
  await isIn();
});

test('an application of a third party is let into an organization', async () => {
  const application = await createApplication('SPA', partner.callback, { isThirdParty: true });
  expect(await enable(application, { userScopes: ['profile', ORGANIZATIONS] }), 201);
  await partner.register(application.id, { scope: `openid profile ${ORGANIZATIONS}` });
  await page.goto(partner.address);
  await go(checkbox(organization.name));
  if (!await checkbox(organization.name).isChecked()) await press(page, 'Space');
  await go(button('Cancel'));
  await go(button('Allow'));
  await press(page, 'Enter');
  await page.getByText(/^Claims: /).waitFor();
  assert.match(await page.locator('body').innerText(), new RegExp(organization.id));
});

test('a device is let in', async () => {
  const application = await createApplication('Native', undefined, { customClientMetadata: { isDeviceFlow: true } });
  const device = await oidc.discovery(new URL(`${base}/oidc`), application.id, undefined, oidc.None(), { execute: [oidc.allowInsecureRequests] });
  const asked = await oidc.initiateDeviceAuthorization(device, { scope: 'openid' });
  await page.goto(asked.verification_uri);
  await arrives(field('Code'));
  await press(page, 'Enter');
  await page.getByText('Fill in this field.').waitFor();
  await arrives(field('Code'));
  await page.keyboard.type(asked.user_code);
  await press(page, 'Enter');
  await heading(`Connect ${application.name}?`).waitFor();
  await go(button('Yes, connect it'));
  await press(page, 'Enter');
  await heading('Your device is connected').waitFor();
});

test('whoever is asked at signing out may stay, or goes', async () => {
  await page.goto(`${base}/oidc/session/end`);
  await heading('Sign out?').waitFor();
  await go(button('Stay signed in'));
  await chromium.keep(page, 'sign-out');
  await press(page, 'Enter');
  await heading('You are still signed in').waitFor();
  await page.goto(`${base}/oidc/session/end`);
  await go(button('Sign out'));
  await press(page, 'Enter');
  await page.waitForURL(`${base}/signed-out`);
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
