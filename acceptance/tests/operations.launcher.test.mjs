// What operators do from the command line, beside the running product and while it does not run.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { base, basic, bootstrap, createUser, expect, form, formHeaders, management, managementApi, unique } from '../src/client.mjs';
import { processesWith } from '../src/processes.mjs';
import { launch, newDataFolder } from '../src/product.mjs';
import { signedIn } from '../src/signed-in.mjs';
import { until } from '../src/until.mjs';

const folders = [];
const port = Number(new URL(base).port);
const files = remembered(mkdtempSync(join(tmpdir(), 'keystory-files-')));
const data = remembered(newDataFolder());
const restored = remembered(newDataFolder());
const imported = remembered(newDataFolder());
const [backup, events] = [join(files, 'keystory.backup'), join(files, 'events.jsonl')];
let running;
let person;

before(async () => {
  running = await start(data);
  person = await signedIn();
});
after(() => {
  for (const folder of folders) {
    for (const { pid } of processesWith({ KEYSTORY_DATA: folder })) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

function remembered(folder) {
  folders.push(folder);
  return folder;
}

async function start(folder, settings) {
  const product = launch([], { port, data: folder, settings });
  await product.ready();
  return product;
}

async function stop() {
  running.signal('SIGINT');
  assert.equal(await running.ended, 130);
}

/** Runs a command to its end and answers what it said. */
async function command(folder, words, status = 0) {
  const ran = launch(words, { port, data: folder });
  assert.equal(await ran.ended, status, ran.output());
  return ran.output();
}

async function refused(folder, words, line) {
  const said = await command(folder, words, 1);
  assert.match(said, line);
  assert.equal(said.trimEnd().split('\n').length, 1, said);
}

async function isThere(username) {
  const { body } = await management('GET', `/users?search.username=${username}&mode.username=exact`);
  return body.map((user) => user.username).includes(username);
}

const key = (from, to) => cpSync(join(from, 'key-encryption-key'), join(to, 'key-encryption-key'));
let acknowledged;

test('a backup is taken while writing goes on, and says what must be kept apart', async () => {
  acknowledged = [unique('before')];
  await createUser(acknowledged[0]);
  let isOver = false;
  const writer = (async () => {
    while (!isOver) await createUser(unique('meanwhile'));
  })();
  const said = await command(data, ['backup', backup]);
  isOver = true;
  await writer;
  assert.match(said, /^Backed up to .+: [\d,]+ bytes, events up to position \d+, the last of .+\.\n/);
  assert.match(said, new RegExp(`keep it apart, it is needed to restore: ${data}/key-encryption-key`, 'i'));
  await refused(data, ['backup', backup], /exists already: name another file/);
});

test('the schemas and the archive are looked at beside the running product', async () => {
  assert.match(await command(data, ['db', 'status']), /^PostgreSQL 18.*\n +log +version \d+ +up to date\n.*token.*\n.*read.*\n.*oidc.*\nThe log ends at position \d+, recorded .+\n$/);
  assert.match(await command(data, ['db', 'migrate']), /^( +(log|token|read|oidc) +version \d+ +was up to date\n){4}$/);
  assert.match(await command(data, ['log', 'archive', '--before', '2026-01-31T00:00:00Z']), /^Nothing to archive/);
  assert.equal(await command(data, ['log', 'archived']), 'Nothing is archived.\n');
});

test('events are exported beside the running product, and an export goes on where it broke off', async () => {
  assert.match(await command(data, ['events', 'export', '--to', '20', events]), /holds the events from position 1 to 20; 20 of them were written now\.\n$/);
  const whole = readFileSync(events, 'utf8');
  writeFileSync(events, whole.slice(0, -300));
  assert.match(await command(data, ['events', 'export', events]), /holds the events from position 1 to \d+; \d+ of them were written now\.\n$/);
  const lines = readFileSync(events, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.slice(0, 20).map((event) => event.position), Array.from({ length: 20 }, (_, i) => i + 1));
  assert.equal(lines.at(-1).events, lines.length - 1);
  assert.ok(!readFileSync(events, 'utf8').includes(person.username), 'personal data leaves the log encrypted');
});

test('every misuse is answered with one line', async () => {
  await refused(data, ['restore', backup], /^Another Keystory \(process \d+\) runs on the data folder/);
  await refused(data, ['events', 'import', events], /^Another Keystory \(process \d+\) runs on the data folder/);
  await refused(data, ['backup'], /^Usage: \.\/keystory backup FILE/);
  await refused(data, ['db', 'drop'], /^Usage: \.\/keystory db migrate \| \.\/keystory db status/);
  await refused(data, ['log', 'archive', '--before', 'yesterday'], /^--before takes a position or an instant/);
  await refused(data, ['events', 'export', '--from', '0', join(files, 'none')], /^--from takes a position/);
  await refused(data, ['admin', 'links'], /^Usage: \.\/keystory admin link/);
  await refused(join(files, 'nowhere'), ['backup', join(files, 'none')], /^Keystory has never started on /);
});

test('after the data folder is destroyed, the backup and the key make the installation again', async () => {
  await stop();
  key(data, restored);
  rmSync(data, { recursive: true });
  assert.match(await command(restored, ['restore', backup]), /^Restored from .+: events up to position \d+/);
  running = await start(restored);
  await until('the read models are made again', () => isThere(acknowledged[0]));
  assert.equal(await isThere(person.username), true);
  assert.equal(await person.hasSession(), true);
  expect(await person.refresh(), 200);
  await (await signedIn()).refresh();
  expect(await management('POST', '/users', { username: person.username }), 422);
  await stop();
});

test('a backup is refused without its key, and where something is already', async () => {
  await refused(restored, ['restore', backup], /holds an installation already: restore into an empty one/);
  await refused(imported, ['restore', backup], /^There is no key-encryption-key in .+KEYSTORY_KEY_ENCRYPTION_KEY\.$/m);
});

test('an imported log without the vault is read, with nothing personal in it', async () => {
  const changed = join(files, 'changed.jsonl');
  writeFileSync(changed, readFileSync(events, 'utf8').replace('"sequence":0', '"sequence":1'));
  await refused(imported, ['events', 'import', changed], /changed\.jsonl, line 1 was changed/);
  assert.match(await command(imported, ['events', 'import', events]), /^\d+ events were imported from .+; the log ends at position \d+\.\n$/);
  assert.match(await command(imported, ['events', 'import', events]), /^0 events were imported/);
  running = await start(imported, { KEYSTORY_BOOTSTRAP_CLIENT_ID: 'reader' });
  const users = await until('the read models are made', async () => {
    const found = await readUsers();
    return found.length > 1 && found;
  });
  assert.ok(users.every((user) => user.username === null), JSON.stringify(users[0]));
  await stop();
});

/** Asked as a client that the import did not bring: the secrets of those it brought are in the vault, elsewhere. */
async function readUsers() {
  const response = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: { ...formHeaders, authorization: basic('reader', bootstrap.secret) },
    body: form({ grant_type: 'client_credentials', scope: 'all', resource: managementApi }),
  });
  const { access_token: token } = expect({ status: response.status, body: await response.json() }, 200);
  const users = await fetch(`${base}/api/users`, { headers: { authorization: `Bearer ${token}` } });
  return expect({ status: users.status, body: await users.json() }, 200);
}
