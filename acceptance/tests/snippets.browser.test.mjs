// What the console shows to paste is pasted, and runs as it is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, afterEach, before, test } from 'node:test';
import { openConsole } from '../src/administrator.mjs';
import { Chromium, signIn } from '../src/chromium.mjs';
import { base, createApplication, createUser, expect, management, postForm, secretOf, unique } from '../src/client.mjs';
import { follow } from '../src/examine.mjs';
import { freePort, Project } from '../src/project.mjs';
import { PERSISTENT, POST } from '../src/service-provider.mjs';
import { until } from '../src/until.mjs';

const username = unique('hedy');
let chromium;
let admin;
let person;
let project;

before(async () => {
  person = await createUser(username);
  chromium = await Chromium.start('snippets');
  admin = await chromium.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openConsole(admin);
});
afterEach(() => project?.remove());
after(() => chromium?.close());

/** Opens a guide for a new application and has it register the addresses that it uses. */
async function quickStart(guide, type, redirectUri) {
  const application = await createApplication(type, redirectUri);
  await follow(admin, `${base}/console/applications/${application.id}?guide=${guide}`);
  if (!redirectUri) return;
  await admin.getByRole('button', { name: 'Register them' }).click();
  await admin.getByText('The addresses are registered.').first().waitFor();
}

async function copied(label, which = 0) {
  const snippet = admin.getByRole('figure', { name: label, exact: true }).nth(which);
  await snippet.getByRole('button', { name: 'Copy' }).click();
  await snippet.getByRole('button', { name: 'Copied' }).waitFor();
  return admin.evaluate(() => navigator.clipboard.readText());
}

/** Signs in to an application at its own address, and out again. */
async function comeAndGo(address, { button, name }) {
  const page = await chromium.open();
  await page.goto(address);
  await page.getByRole(button, { name: 'Sign in' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.getByText(`Hello ${name}`).waitFor();
  await chromium.keep(page, new URL(address).port);
  await page.getByRole(button, { name: 'Sign out' }).click();
  await page.getByRole(button, { name: 'Sign in' }).waitFor();
  assert.equal(new URL(page.url()).origin, new URL(address).origin);
  await page.context().close();
}

/** A project as the bundler makes it, with these files of the guide in the place of its own. */
async function bundled(guide, plugin, ...files) {
  const port = await freePort();
  await quickStart(guide, 'SPA', `http://localhost:${port}/callback`);
  project = new Project('frontends');
  for (const file of files) project.write(file, await copied(file));
  project.write('index.html', `<div id="root"></div><div id="app"></div><script type="module" src="/${files[0]}"></script>`);
  const plugins = plugin ? `import plugin from '${plugin}';\nconst plugins = [plugin()];\n` : 'const plugins = [];\n';
  project.write('vite.config.mjs', `${plugins}export default { plugins, cacheDir: '.vite' };\n`);
  return async () => {
    await project.run('node', 'node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort').says(/ready in/);
    await comeAndGo(`http://localhost:${port}`, { button: 'button', name: `Name of ${username}` });
  };
}

test('a single-page app with React and Vite', async () => {
  const comesAndGoes = await bundled('react', '@vitejs/plugin-react', 'src/main.tsx');
  project.write('tsconfig.json', JSON.stringify({
    compilerOptions: {
      target: 'es2023', lib: ['ES2023', 'DOM'], module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', strict: true,
      noEmit: true, skipLibCheck: true, types: [],
    },
    include: ['src'],
  }));
  const check = project.run('node', 'node_modules/typescript/bin/tsc');
  assert.equal(await check.ended, 0, check.output());
  await comesAndGoes();
});

test('a single-page app with Vue and Vite', async () => {
  const comesAndGoes = await bundled('vue', '@vitejs/plugin-vue', 'src/main.ts', 'src/App.vue');
  await comesAndGoes();
});

test('a single-page app without a framework', async () => {
  const comesAndGoes = await bundled('javascript', undefined, 'src/main.js');
  await comesAndGoes();
});

test('a web app with Express', async () => {
  const port = await freePort();
  await quickStart('express', 'Traditional', `http://localhost:${port}/logto/sign-in-callback`);
  project = new Project('acceptance');
  project.write('server.mjs', await copied('server.mjs'));
  await project.run('node', 'server.mjs').says(/Open http/);
  await comeAndGo(`http://localhost:${port}`, { button: 'link', name: person.id });
});

test('a native app with the browser of its system', async () => {
  await quickStart('node', 'Native', `http://127.0.0.1:${await freePort()}/callback`);
  project = new Project('acceptance');
  project.write('app.mjs', await copied('app.mjs'));
  const app = project.run('node', 'app.mjs');
  const [, address] = await app.says(/Open (http\S+)/);
  const page = await chromium.open();
  await page.goto(address);
  await signIn(page, username);
  await page.getByText('You are signed in and can close this page.').waitFor();
  await page.context().close();
  assert.equal(await app.ended, 0, app.output());
  assert.match(app.output(), new RegExp(`sub: '${person.id}'`));
});

test('a device that is let in from another one', async () => {
  const { id } = await createApplication('Native', undefined, { customClientMetadata: { isDeviceFlow: true } });
  await follow(admin, `${base}/console/applications/${id}`);
  project = new Project('acceptance');
  project.write('device.mjs', await copied('device.mjs'));
  const device = project.run('node', 'device.mjs');
  const [, address] = await device.says(/or open (http\S+)/);
  const page = await chromium.open();
  await page.goto(address);
  await page.getByRole('button', { name: 'Yes, connect it' }).click();
  await page.waitForURL(/\/sign-in\?/);
  await signIn(page, username);
  await page.getByRole('heading', { name: 'Your device is connected' }).waitFor();
  await page.context().close();
  assert.equal(await device.ended, 0, device.output());
  assert.match(device.output(), new RegExp(`sub: '${person.id}'`));
});

test('a service that speaks SAML, with Express', async () => {
  const site = `http://localhost:${await freePort()}`;
  const { id } = expect(await management('POST', '/saml-applications', {
    name: unique('service'), nameIdFormat: PERSISTENT, entityId: `${site}/saml/metadata`, acsUrl: { binding: POST, url: `${site}/saml/acs` },
  }), 201);
  await follow(admin, `${base}/console/saml-applications/${id}/guide?guide=saml-express`);
  project = new Project('acceptance');
  project.write('server.mjs', await copied('server.mjs'));
  await project.run('node', 'server.mjs').says(/Open http/);
  await comeAndGo(site, { button: 'link', name: person.id });
});

/** Opens a guide for a new machine and lets it manage the product. */
async function machine(guide) {
  await quickStart(guide, 'MachineToMachine');
  await admin.getByRole('button', { name: /^Assign/ }).click();
  await admin.getByText(/^It has the roles/).waitFor();
  project = new Project('acceptance');
}

test('a machine with curl', async () => {
  await machine('curl');
  const shell = project.run('bash', '-c', `${await copied('Terminal', 0)}\n${await copied('Terminal', 1)}`);
  assert.equal(await shell.ended, 0, shell.output());
  assert.match(shell.output(), new RegExp(`"username":"${username}"`));
});

test('a machine with the SDK', async () => {
  await machine('management');
  project.write('manage.mjs', await copied('manage.mjs'));
  const sdk = project.run('node', 'manage.mjs');
  assert.equal(await sdk.ended, 0, sdk.output());
  assert.match(sdk.output(), new RegExp(`username: '${username}'`));
});

test('a machine with Java and nothing else', async () => {
  await machine('machine-java');
  project.write('Manage.java', await copied('Manage.java'));
  const program = project.run('java', 'Manage.java');
  assert.equal(await program.ended, 0, program.output());
  assert.match(program.output(), new RegExp(`"username":"${username}"`));
});

const isThere = (tool) => spawnSync(tool, ['--help'], { stdio: 'ignore' }).error === undefined;

for (const [guide, file, ...run] of [
  ['machine-python', 'manage.py', 'python3'], ['machine-php', 'manage.php', 'php'], ['machine-ruby', 'manage.rb', 'ruby'], ['machine-go', 'manage.go', 'go', 'run'],
]) {
  test(`a machine with ${run[0]} and nothing else`, { skip: !isThere(run[0]) && `there is no ${run[0]} on this machine` }, async () => {
    await machine(guide);
    project.write(file, await copied(file));
    const program = project.run(...run, file);
    assert.equal(await program.ended, 0, program.output());
    assert.ok(program.output().includes(username), program.output());
  });
}

test('a web app with PHP and nothing else', { skip: !isThere('php') && 'there is no php on this machine' }, async () => {
  const site = `localhost:${await freePort()}`;
  await quickStart('php', 'Traditional', `http://${site}/callback`);
  project = new Project('acceptance');
  project.write('index.php', await copied('index.php'));
  await project.run('php', '-S', site, 'index.php').says(/started/);
  await comeAndGo(`http://${site}`, { button: 'link', name: `Name of ${username}` });
});

test('an API that asks for tokens with a permission', async () => {
  const indicator = `https://api.example.com/${unique('orders')}`;
  const resource = expect(await management('POST', '/resources', { name: 'Orders', indicator }), 201);
  const scope = expect(await management('POST', `/resources/${resource.id}/scopes`, { name: 'read:orders' }), 201);
  await follow(admin, `${base}/console/resources/${resource.id}/guide`);
  project = new Project('acceptance');
  project.write('api.mjs', await copied('api.mjs'));
  const port = await freePort();
  await project.run('env', `PORT=${port}`, 'node', 'api.mjs').says(/Ready/);
  const application = await createApplication('MachineToMachine');
  const tokenOf = async () => expect(await postForm('/oidc/token', {
    grant_type: 'client_credentials', client_id: application.id, client_secret: await secretOf(application), resource: indicator,
    scope: 'read:orders',
  }), 200).access_token;
  const call = (token) => fetch(`http://localhost:${port}/me`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  assert.deepEqual((await Promise.all([call(), call(await tokenOf())])).map(({ status }) => status), [401, 403]);
  const role = expect(await management('POST', '/roles', { name: unique('reader'), description: 'Reads', type: 'MachineToMachine', scopeIds: [scope.id] }), 200);
  expect(await management('POST', `/applications/${application.id}/roles`, { roleIds: [role.id] }), 201);
  const answer = await until('the role counts', async () => {
    const one = await call(await tokenOf());
    return one.status === 200 && one;
  });
  assert.deepEqual(await answer.json(), { sub: application.id, scope: 'read:orders' });
});

test('no page complained', () => {
  assert.deepEqual(chromium.complaints, []);
});
