// An installation of the last release on a PostgreSQL of its own is updated: nothing is lost, and its read models are what
// a rebuild makes. What operators do works there as it does on the embedded one, and on a log of which a part is archived
// as on one that is whole.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createUser, expect, management, password, unique } from '../src/client.mjs';
import { ExternalDatabase } from '../src/external-database.mjs';
import { areTheSameMadeAnewIn } from '../src/faults/read-models.mjs';
import { Installation } from '../src/installation.mjs';
import { isStillSaid } from '../src/release/said.mjs';
import { kept, restore } from '../src/release/state.mjs';
import { signedIn } from '../src/signed-in.mjs';
import { until } from '../src/until.mjs';

const LOG = "select count(*), md5(string_agg(e::text, e'\\n' order by position)) from log.every_event e where position <= ";
const files = mkdtempSync(join(tmpdir(), 'keystory-files-'));
const [backup, events] = [join(files, 'keystory.backup'), join(files, 'events.jsonl')];
const database = new ExternalDatabase();
const last = kept();
let origin;
let restored;
let imported;
let person;
let end;

before(async () => {
  await database.start();
  [origin, restored, imported] = await Promise.all(['origin', 'restored', 'imported'].map(async (name) => {
    await database.create(name);
    return new Installation(database.settings(name));
  }));
  origin.takeKey(last.key);
});
after(async () => {
  for (const installation of [origin, restored, imported]) installation?.remove();
  await database.stop();
  rmSync(files, { recursive: true, force: true });
});

/** Closes the partitions behind the last event, as they are when ten million events are there; answers where they end. */
async function closePartitions() {
  const [{ end: behind }] = await database.query('origin', 'select position + 1 as end from log.head');
  for (const category of ['core', 'activity']) {
    const partition = `event_${category}_1`;
    await database.query('origin', `
      alter table log.event_${category} detach partition log.${partition};
      alter table log.${partition} drop constraint ${partition}_position_check;
      alter table log.${partition} add constraint ${partition}_position_check check (position >= 0 and position < ${behind});
      alter table log.event_${category} attach partition log.${partition} for values from (0) to (${behind});
      update log.partition set to_position = ${behind} where name = '${partition}'`);
  }
  return Number(behind);
}

/** The events of the closed partitions, as the API shows them, page by page. */
async function closed() {
  const found = [];
  for (let after = 0; after < end - 1; after = found.at(-1).position) {
    const { events: page } = expect(await management('GET', `/events?after=${after}&limit=1000`), 200);
    assert.equal(page[0].position, after + 1);
    found.push(...page);
  }
  return found.filter(({ position }) => position < end);
}

async function isThere(username) {
  const found = expect(await management('GET', `/users?search.username=${username}&mode.username=exact`), 200);
  return found.length === 1;
}

test('told to run on Axon Server, it says that it cannot, and does not start', async () => {
  const said = await origin.command([], 1, { KEYSTORY_AXON_SERVER: 'localhost:8124' });
  assert.match(said, /^KEYSTORY_AXON_SERVER is set, but this build of Keystory keeps its log in PostgreSQL and cannot run /m);
  assert.doesNotMatch(said, /\tat |Exception/);
});

test('a database that is not there is told in one line', async () => {
  for (const words of [['db', 'status'], ['projections', 'status']]) {
    await origin.refuses(words, /^The database says: FATAL: database "nowhere" does not exist\. KEYSTORY_DB_URL, /, database.settings('nowhere'));
  }
});

test('what the last release left is taken up, and says what it said', async () => {
  await restore(database, 'origin', last);
  await origin.start();
  await isStillSaid(last);
  expect(await management('POST', `/users/${last.userId}/password/verify`, { password }), 204);
});

test('a part of the log is archived beside the running product, and read as before', async () => {
  person = await signedIn();
  await origin.stop();
  end = await closePartitions();
  await origin.start();
  await signedIn();
  const before = await closed();
  assert.equal(before.length, end - 1);
  assert.match(await origin.command(['log', 'archive', '--before', String(end)]),
    new RegExp(`^Archived log_archive.event_activity_1, positions 0 to ${end - 1}\n$`));
  assert.match(await origin.command(['log', 'archived']), /^log_archive.event_activity_1, positions 0 to \d+\n$/);
  assert.match(await origin.command(['db', 'status']), /^PostgreSQL 18.*\/origin, .*\n +log +version [\d.]+ +up to date\n/);
  assert.match(await origin.command(['db', 'migrate']), /^( +(log|token|read|oidc) +version [\d.]+ +was up to date\n){4}$/);
  assert.deepEqual(await closed(), before);
  const [{ archived }] = await database.query('origin', 'select count(*) as archived from log_archive.event');
  assert.ok(Number(archived) > 0);
  expect(await person.refresh(), 200);
});

test('read models that the last release left are what the archive and what followed make', () => areTheSameMadeAnewIn((sql) => database.query('origin', sql)));

test('an export holds both, and an import of it is the same log', async () => {
  const said = await origin.command(['events', 'export', events]);
  const [, last] = /from position 1 to (\d+);/.exec(said);
  assert.equal(readFileSync(events, 'utf8').trimEnd().split('\n').length, Number(last) + 1);
  await imported.command(['events', 'import', events]);
  assert.deepEqual(await database.query('imported', LOG + last), await database.query('origin', LOG + last));
});

test('a backup is taken beside the running product and restored into another database, archive included', async () => {
  const username = unique('before');
  await createUser(username);
  await origin.command(['backup', backup]);
  await origin.refuses(['restore', backup], /^Somebody else uses the database \(\d+ connections\): stop Keystory first\.$/m);
  await restored.refuses(['restore', backup], /^There is no key-encryption-key in .+KEYSTORY_KEY_ENCRYPTION_KEY\.$/m);
  restored.takeKeyOf(origin);
  await restored.command(['restore', backup]);
  await restored.refuses(['restore', backup], /^The database holds an installation already: .*--replace/);
  await origin.stop();
  await restored.command(['restore', '--replace', backup]);
  assert.match(await restored.command(['log', 'archived']), /^log_archive.event_activity_1, positions 0 to \d+\n$/);
  await restored.start();
  await until('the read models are made again', () => isThere(username));
  assert.equal(await person.hasSession(), true);
  expect(await person.refresh(), 200);
  await restored.stop();
});
