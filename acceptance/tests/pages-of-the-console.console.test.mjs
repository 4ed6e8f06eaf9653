// Every page of the console opens with what belongs on it, in light, in dark and on a phone, from the left and from the
// right, and can be used by everybody.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openConsole } from '../src/administrator.mjs';
import { Chromium } from '../src/chromium.mjs';
import { base, createApplication, createUser, expect, management, password, unique } from '../src/client.mjs';
import { examineThoroughly, follow } from '../src/examine.mjs';
import { ownAccount } from '../src/own-account.mjs';
import { isAt, routesOf, tabsOf } from '../src/routes.mjs';
import { until } from '../src/until.mjs';
import { Upstream } from '../src/upstream.mjs';

const name = unique('acme');
/** Those where nothing is examined just now. */
const windows = [];
let chromium;
let made;

before(async () => {
  made = await makeOneOfEach();
  chromium = await Chromium.start('console');
  const page = await chromium.open();
  await openConsole(page);
  windows.push(page, await chromium.beside(page));
});
after(async () => {
  await chromium?.close();
  await management('DELETE', `/custom-profile-fields/${made.field.name}`);
  await management('DELETE', `/email-templates/${made.template.id}`);
  await management('DELETE', `/connectors/${made.connector.id}`);
});

const post = async (path, body, status = 201) => expect(await management('POST', path, body), status);

/** One of everything that has a page. */
async function makeOneOfEach() {
  const person = await createUser(unique('grace'));
  await askForDeletion(person);
  const application = await createApplication('Traditional', 'http://localhost:9/callback');
  const machine = await createApplication('MachineToMachine');
  const resource = await post('/resources', { name, indicator: `https://api.example.com/${name}` });
  const scope = await post(`/resources/${resource.id}/scopes`, { name: 'read:orders', description: 'See orders' });
  const role = await post('/roles', { name, description: 'Looks after orders', scopeIds: [scope.id] }, 200);
  await post(`/roles/${role.id}/users`, { userIds: [person.id] });
  const organizationRole = await post('/organization-roles', { name, description: 'Runs it' });
  const organization = await post('/organizations', { name, description: 'A customer' });
  await post(`/organizations/${organization.id}/users`, { userIds: [person.id] });
  await post(`/organizations/${organization.id}/applications`, { applicationIds: [machine.id] });
  expect(await management('PUT', `/applications/${application.id}/access-control`, {
    userIds: [person.id], userRoleIds: [], organizationIds: [],
    organizationRoleRules: [{ organizationId: organization.id, organizationRoleIds: [organizationRole.id] }],
  }), 200);
  const organizationScope = await post('/organization-scopes', { name });
  const invitation = await post('/organization-invitations', {
    organizationId: organization.id, invitee: `${name}@example.com`, expiresAt: Date.now() + 3_600_000,
  });
  const oneTimeToken = await post('/one-time-tokens', {
    email: `${name}@example.com`, expiresIn: 3600, context: { jitOrganizationIds: [organization.id] },
  });
  const hook = await post('/hooks', { name, events: ['User.Created'], config: { url: 'https://hooks.example.com/' } });
  const oidcConnector = await post('/sso-connectors', { providerName: 'OIDC', connectorName: name, config: { issuer: `${base}/oidc` } }, 200);
  const samlConnector = await post('/sso-connectors', { providerName: 'SAML', connectorName: `${name} SAML` }, 200);
  const connector = await post('/connectors', await (await Upstream.itself()).connector(name.replace('_', '-'), `${base}/callback`), 200);
  await post(`/sso-connectors/${samlConnector.id}/signing-keys`, { active: true });
  const saml = await post('/saml-applications', { name, nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' });
  const field = await post('/custom-profile-fields', {
    name, type: 'Select', label: 'Size', required: false, config: { options: [{ value: 's', label: 'Small' }] },
  });
  const [template] = expect(await management('PUT', '/email-templates', { templates: [{
    languageTag: 'cs', templateType: 'SignIn',
    details: { subject: 'Code {{code}}', content: '<style>b { color: teal }</style><p style="font-size: 20px">It is <b>{{code}}</b>.</p>' },
  }] }), 200);
  return { connector, saml, field, template, person, application, machine, resource, role, organizationRole, organizationScope, organization, invitation, oneTimeToken, hook, oidcConnector, samlConnector };
}

/** The person asks for the end of their account, which is allowed for as long as that takes. */
async function askForDeletion({ username }) {
  const { enabled, deletionRequestsEnabled } = expect(await management('GET', '/account-center'), 200);
  expect(await management('PATCH', '/account-center', { enabled: true, deletionRequestsEnabled: true }), 200);
  const account = await ownAccount(await createApplication('SPA', 'http://localhost:9/callback'), username, 'openid profile');
  const { verificationRecordId } = expect(await account('POST', '/verifications/password', { password }), 201);
  expect(await account('POST', '/my-account/deletion-request', undefined, { 'logto-verification-id': verificationRecordId }), 204);
  expect(await management('PATCH', '/account-center', { enabled, deletionRequestsEnabled }), 200);
}

const examined = new Set();

/** Does this in a window that is free. */
async function inWindow(see) {
  const own = windows.pop();
  try {
    await see(own);
  } finally {
    windows.push(own);
  }
}

/** Examines pages one after the other, and their other tabs with them; each is `[path, what is to be seen on it]`. The first is loaded. */
const examineAll = (pages) => inWindow((page) => examineOn(page, pages));

async function examineOn(page, pages) {
  const all = [...pages];
  const [first] = all;
  for (const one of all) {
    const [path, shown] = one;
    const address = `${base}/console${path}`;
    const picture = path.replaceAll(/[^a-z]+/gi, '-').replace(/^-/, '').slice(0, 40);
    await examineThoroughly(chromium, page, picture, shown, () => (one === first ? page.goto(address) : follow(page, address)));
    examined.add(path.split('?')[0]);
    if (path.includes('?')) continue;
    const more = (await tabsOf(page, 'console')).filter((tab) => !examined.has(tab.path) && !all.some(([known]) => known === tab.path));
    all.push(...more.map((tab) => [tab.path, tab.name]));
  }
}

describe('two at a time', { concurrency: 2 }, () => {
  test('overview', () => examineAll([
    ['/get-started', 'Connect an application'],
    ['/dashboard', 'Active users, day by day'],
  ]));

  test('authentication', () => examineAll([
    ['/applications', 'App id'],
    ['/guides', '@logto/react'],
    ['/sign-in-experience', 'Brand colour'],
    ['/sign-in-experience/sign-up-and-sign-in', 'What a new account needs'],
    ['/sign-in-experience/content', 'Terms of use'],
    ['/sign-in-experience/pages', 'The built-in pages are shown'],
    ['/sign-in-experience/activity', 'As of'],
    ['/mfa', 'Adaptive'],
  ]));

  test('connectors, security and words', () => examineAll([
    ['/connectors', 'Connectors'],
    ['/connectors/new/simple-mail-transfer-protocol', 'Host'],
    ['/connectors/new/google-universal', 'Client'],
    [`/connectors/${made.connector.id}`, 'The other one'],
    ['/enterprise-sso', name],
    [`/enterprise-sso/${made.oidcConnector.id}`, 'Issuer'],
    [`/enterprise-sso/${made.oidcConnector.id}/experience`, 'Display name'],
    [`/enterprise-sso/${made.oidcConnector.id}/settings`, 'Delete connector'],
    [`/enterprise-sso/${made.samlConnector.id}`, 'Assertion consumer service'],
    ['/security', 'Password policy'],
    ['/security/captcha', 'Site key'],
    ['/profile-fields', 'Size'],
    [`/profile-fields/field/${made.field.name}`, 'Remove field'],
    ['/phrases?language=de', 'Anmelden'],
    ['/email-templates', 'Signing in'],
    [`/email-templates/${made.template.id}`, 'the code'],
    ['/account-center', 'What people may do'],
  ]));

  test('an application', () => examineAll([
    ...['', '/settings', '/credentials', '/tokens', '/protocol', '/access', '/branding', '/sign-ins', '/logs', '/activity'].map((tab) =>
      [`/applications/${made.application.id}${tab}`, made.application.name]),
    [`/applications/${made.machine.id}/roles`, made.machine.name],
    [`/applications/${made.machine.id}/organizations`, name],
  ]));

  test('a SAML application', () => examineAll([
    ...[['', 'Assertion consumer service'], ['/guide', 'server.mjs'], ['/attributes', 'What an assertion tells'], ['/certificates', 'Signs'],
      ['/branding', 'Name on the sign-in pages'], ['/settings', 'Delete application'], ['/activity', 'As of']].map(([tab, shown]) =>
      [`/saml-applications/${made.saml.id}${tab}`, shown]),
  ]));

  test('authorization', () => examineAll([
    ['/resources', name],
    [`/resources/${made.resource.id}`, 'read:orders'],
    [`/resources/${made.resource.id}/settings`, 'How long access tokens live'],
    [`/resources/${made.resource.id}/activity`, 'As of'],
    ['/roles', name],
    [`/roles/${made.role.id}`, 'read:orders'],
    [`/roles/${made.role.id}/users`, 'Remove'],
    [`/roles/${made.role.id}/settings`, 'Delete role'],
    ['/organization-template', name],
    ['/organization-template/permissions', 'Permission'],
    [`/organization-roles/${made.organizationRole.id}`, 'In organizations'],
    [`/organization-scopes/${made.organizationScope.id}`, 'Delete permission'],
  ]));

  test('an organization', () => examineAll([
    ['/organizations', name],
    ...[['', 'Remove member'], ['/applications', 'Add applications'], ['/invitations', 'Invite somebody'], ['/just-in-time', 'E-mail domains'],
      ['/branding', 'Custom CSS'], ['/settings', 'Delete organization'], ['/activity', 'As of']].map(([tab, shown]) =>
      [`/organizations/${made.organization.id}${tab}`, shown]),
    [`/organization-invitations/${made.invitation.id}`, 'Invited by'],
  ]));

  test('a user who asked for the end of the account, and the dismissal of that', () => inWindow(async (page) => {
    const tabs = ['', '/roles', '/organizations', '/sign-ins', '/sessions', '/grants', '/tokens', '/logs', '/activity'];
    await examineOn(page, tabs.map((tab) => [`/users/${made.person.id}${tab}`, 'Asked for deletion']));
    const dismissal = { name: 'Dismiss the request' };
    await examineThoroughly(chromium, page, 'users-deletion-dismissed', dismissal.name, async () => {
      await page.getByRole('button', { name: 'Actions' }).click();
      await page.getByRole('menuitem', dismissal).click();
      await page.getByRole('dialog').waitFor();
    });
    await page.getByRole('dialog').getByRole('button', dismissal).click();
    await page.getByText('Asked for deletion').waitFor({ state: 'hidden' });
  }));

  test('an import of users, and one-time tokens', () => examineAll([
    ['/users/import', 'passwordDigest'],
    ['/one-time-tokens', `${name}@example.com`],
    [`/one-time-tokens/${made.oneTimeToken.id}`, 'How it is used'],
  ]));

  test('the past of a user, of an application and of settings', async () => {
    const { head } = expect(await management('GET', '/events?limit=1'), 200);
    await examineAll([
      ...['', '/roles', '/organizations', '/sessions', '/grants', '/tokens'].map((tab) =>
        [`/users/${made.person.id}${tab}?asOf=${head}`, 'This is the past']),
      ...['', '/credentials', '/tokens', '/protocol', '/access'].map((tab) =>
        [`/applications/${made.application.id}${tab}?asOf=${head}`, 'This is the past']),
      ...['/settings', '/settings/sessions', '/client-registration', '/security', '/mfa'].map((path) => [`${path}?asOf=${head}`, 'This is the past']),
    ]);
  });

  test('sign-ins', async () => {
    const [{ id }] = await until('the own sign-in is listed', async () => {
      const found = expect(await management('GET', '/interactions?outcome=finished'), 200);
      return found.length > 0 && found;
    });
    await examineAll([
      ['/sign-ins', 'Refused steps'],
      [`/sign-ins/${id}`, 'Sent back to the application'],
      [`/sign-ins/${id}?step=2`, 'What was known of the sign-in'],
    ]);
  });

  test('for developers', () => examineAll([
    ['/custom-jwt', 'getCustomJwtClaims'],
    ['/actions', 'runAction'],
    ['/actions/action.postFirstFactorVerification', 'Come to the office'],
    ['/client-registration', 'Initial access tokens'],
    ['/webhooks', name],
    [`/webhooks/${made.hook.id}`, 'Signing key'],
    ['/inbox', 'Development inbox'],
  ]));

  test('the system', async () => {
    const { head } = expect(await management('GET', '/events?limit=1'), 200);
    const { events } = expect(await management('GET', `/events?after=${Math.max(head - 50, 0)}`), 200);
    const { correlationId } = events.find((event) => event.correlationId);
    const [entry] = expect(await management('GET', '/logs'), 200);
    await examineAll([
      ['/events', 'Show everything'],
      ['/events/1', 'What it says'],
      [`/events/tree/${correlationId}`, 'Causes and effects'],
      ['/audit-log', 'Audit log'],
      [`/audit-log/${entry.id}`, 'Details'],
      ['/read-models', 'Read models'],
      ['/settings', 'Cookie keys'],
      ['/settings/sessions', 'ID tokens'],
    ]);
  });
});

// The set-up page is examined by the journey, the list of users with the other pages.
const NOT_HERE = ['welcome', 'users'];

test('no other page of the router is left out', () => {
  const left = routesOf('console').filter((route) => ![...examined].some((path) => isAt(path, route)));
  assert.deepEqual(left.filter((route) => !NOT_HERE.includes(route)), []);
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
