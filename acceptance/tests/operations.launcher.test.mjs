// What operators do from the command line, beside the running product and while it does not run.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  base, basic, bootstrap, createUser, expect, form, formHeaders, management, managementApi, managementToken, unique,
} from '../src/client.mjs';
import { Installation } from '../src/installation.mjs';
import { signedIn } from '../src/signed-in.mjs';
import { until } from '../src/until.mjs';

const files = mkdtempSync(join(tmpdir(), 'keystory-files-'));
const [origin, restored, imported] = [new Installation(), new Installation(), new Installation()];
const [backup, events] = [join(files, 'keystory.backup'), join(files, 'events.jsonl')];
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>';
let person;
let picture;
let acknowledged;

before(async () => {
  await origin.start();
  person = await signedIn();
});
after(() => {
  for (const installation of [origin, restored, imported]) installation.remove();
  rmSync(files, { recursive: true, force: true });
});

async function upload() {
  const body = new FormData();
  body.append('file', new Blob([DRAWING]), 'drawing.svg');
  const headers = { authorization: `Bearer ${await managementToken()}` };
  const response = await fetch(`${base}/api/user-assets`, { method: 'POST', headers, body });
  return expect({ status: response.status, body: await response.json() }, 200).url;
}

async function isThere(username) {
  const { body } = await management('GET', `/users?search.username=${username}&mode.username=exact`);
  return body.map((user) => user.username).includes(username);
}

test('a backup is taken while writing goes on, and says what must be kept apart', async () => {
  acknowledged = [unique('before')];
  await createUser(acknowledged[0]);
  picture = await upload();
  let isOver = false;
  const writer = (async () => {
    while (!isOver) await createUser(unique('meanwhile'));
  })();
  const said = await origin.command(['backup', backup]);
  isOver = true;
  await writer;
  assert.match(said, /^Backed up to .+: [\d,]+ bytes, events up to position \d+, the last of .+, pictures: 1\.\n/);
  assert.doesNotMatch(said, /not in the backup/);
  assert.match(said, new RegExp(`keep it apart, it is needed to restore: ${origin.data}/key-encryption-key`, 'i'));
  await origin.refuses(['backup', backup], /exists already: name another file/);
});

test('pictures that are kept elsewhere are missed', async () => {
  const folder = join(origin.data, 'user-assets');
  renameSync(folder, `${folder}.away`);
  const said = await origin.command(['backup', join(files, 'without.backup')]);
  renameSync(`${folder}.away`, folder);
  assert.match(said, /^Pictures of the log that are not in .+user-assets, and so not in the backup: 1, such as \w{21}\.svg\.$/m);
});

test('the schemas and the archive are looked at beside the running product', async () => {
  assert.match(await origin.command(['db', 'status']), /^PostgreSQL 18.*\n +log +version [\d.]+ +up to date\n.*token.*\n.*read.*\n.*oidc.*\nThe log ends at position \d+, recorded .+\n$/);
  assert.match(await origin.command(['db', 'migrate']), /^( +(log|token|read|oidc) +version [\d.]+ +was up to date\n){4}$/);
  assert.match(await origin.command(['log', 'archive', '--before', '2026-01-31T00:00:00Z']), /^Nothing to archive/);
  assert.equal(await origin.command(['log', 'archived']), 'Nothing is archived.\n');
});

test('read models are looked after beside the running product', async () => {
  const buildOf = async (model) => new RegExp(`^${model} +(\\d+) +\\d+ +\\d+ +0 *(\\w*)$`, 'm')
    .exec(await origin.command(['projections', 'status']))?.slice(1);
  assert.match(await origin.command(['projections', 'status']), /^read model +build +position +behind +aside +new build\n/);
  assert.deepEqual(await buildOf('user'), ['1', '']);
  await until('who has no use for what happens is not behind', async () =>
    /^email-template +1 +\d+ +0 /m.test(await origin.command(['projections', 'status'])));
  assert.match(await origin.command(['projections', 'rebuild', 'user']),
    /verified.*\nIt is the same as the live build\. To let it take over: \.\/keystory projections switch user\n$/);
  await origin.refuses(['projections', 'rebuild', 'user'], /^Refused: projection\.rebuild_exists$/m);
  await origin.command(['projections', 'switch', 'user']);
  await until('the new build has taken over', async () => String(await buildOf('user')) === '2,');
  await origin.command(['projections', 'rebuild', 'role']);
  await origin.command(['projections', 'abandon', 'role']);
  await until('the other is given up', async () => String(await buildOf('role')) === '1,');
  assert.equal(await origin.command(['projections', 'dead-letters', 'user']), '');
  await origin.refuses(['projections', 'switch', 'user'], /^No new build of user is there\.$/m);
  await origin.refuses(['projections', 'retry', 'user', '1'], /^Refused: entity\.not_found$/m);
  await origin.refuses(['projections', 'retry', 'user', 'first'], /^first is not a position\.$/m);
  await origin.refuses(['projections', 'dead-letters', 'nobody'], /^There is no read model nobody: /);
});

test('events are exported beside the running product, and an export goes on where it broke off', async () => {
  assert.match(await origin.command(['events', 'export', '--to', '20', events]), /holds the events from position 1 to 20; 20 of them were written now\.\n$/);
  const whole = readFileSync(events, 'utf8');
  writeFileSync(events, whole.slice(0, -300));
  assert.match(await origin.command(['events', 'export', events]), /holds the events from position 1 to \d+; \d+ of them were written now\.\n$/);
  const lines = readFileSync(events, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.slice(0, 20).map((event) => event.position), Array.from({ length: 20 }, (_, i) => i + 1));
  assert.equal(lines.at(-1).events, lines.length - 1);
  assert.ok(!readFileSync(events, 'utf8').includes(person.username), 'personal data leaves the log encrypted');
});

test('every misuse is answered with one line', async () => {
  await origin.refuses(['restore', backup], /^Another Keystory \(process \d+\) runs on the data folder/);
  await origin.refuses(['events', 'import', events], /^Another Keystory \(process \d+\) runs on the data folder/);
  await origin.refuses(['backup'], /^Usage: \.\/keystory backup FILE/);
  await origin.refuses(['db', 'drop'], /^Usage: \.\/keystory db migrate \| \.\/keystory db status/);
  await origin.refuses(['log', 'archive', '--before', 'yesterday'], /^--before takes a position or an instant/);
  await origin.refuses(['events', 'export', '--from', '0', join(files, 'none')], /^--from takes a position/);
  await origin.refuses(['admin', 'links'], /^Usage: \.\/keystory admin link/);
  for (const words of [['backup', join(files, 'none')], ['projections', 'status']]) {
    await origin.refuses(words, /^Keystory has never started on /, { KEYSTORY_DATA: join(files, 'nowhere') });
  }
  await origin.refuses(['events', 'export', join(files, 'no', 'folder')], /folder: there is no such file, or no such folder$/m);
  await origin.refuses(['projections', 'status'], /^The key-encryption key is none: /, { KEYSTORY_KEY_ENCRYPTION_KEY: 'short' });
});

test('after the data folder is destroyed, the backup and the key make the installation again', async () => {
  await origin.stop();
  restored.takeKeyOf(origin);
  rmSync(origin.data, { recursive: true });
  assert.match(await restored.command(['restore', backup]), /^Restored from .+: events up to position \d+/);
  await restored.start();
  await until('the read models are made again', () => isThere(acknowledged[0]));
  assert.equal(await isThere(person.username), true);
  assert.equal(await person.hasSession(), true);
  assert.equal(await (await fetch(picture)).text(), DRAWING);
  expect(await person.refresh(), 200);
  await (await signedIn()).refresh();
  expect(await management('POST', '/users', { username: person.username }), 422);
  await restored.stop();
});

test('a backup is refused without its key, and where something is already', async () => {
  await restored.refuses(['restore', backup], /holds an installation already: restore into an empty one/);
  await imported.refuses(['restore', backup], /^There is no key-encryption-key in .+KEYSTORY_KEY_ENCRYPTION_KEY\.$/m);
});

test('an imported log without the vault is read, with nothing personal in it', async () => {
  const changed = join(files, 'changed.jsonl');
  writeFileSync(changed, readFileSync(events, 'utf8').replace('"sequence":0', '"sequence":1'));
  await imported.refuses(['events', 'import', changed], /changed\.jsonl, line 1 was changed/);
  assert.match(await imported.command(['events', 'import', events]), /^\d+ events were imported from .+; the log ends at position \d+\.\n$/);
  assert.match(await imported.command(['events', 'import', events]), /^0 events were imported/);
  await imported.start({ KEYSTORY_BOOTSTRAP_CLIENT_ID: 'reader' });
  const users = await until('the read models are made', async () => {
    const found = await readUsers();
    return found.length > 1 && found;
  });
  assert.ok(users.every((user) => user.username === null), JSON.stringify(users[0]));
  await imported.stop();
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
