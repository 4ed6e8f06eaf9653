// What must hold of the log and of what stands beside it, whatever has happened.
import assert from 'node:assert/strict';
import { query } from '../database.mjs';

const rows = (sql, ...parameters) => query(sql, parameters);
const none = async (what, sql, ...parameters) => assert.deepEqual(await rows(sql, ...parameters), [], what);

/** Everything that was acknowledged is there once, what was refused is not, and the log has no flaw. */
export async function logIsWhole(load) {
  assert.deepEqual(load.surprises, [], 'answers that no fault excuses');
  await positionsAreInOrder();
  await streamsAreWhole();
  await nothingIsUsedTwice();
  await acknowledgedIsThere(load.acknowledged);
  await refusedIsNot(load.refused);
}

async function positionsAreInOrder() {
  const [{ head, count, first, last }] = await rows(`select (select position from log.head) as head, count(*) as count,
    min(position) as first, max(position) as last from log.every_event`);
  assert.deepEqual([first, last, count], ['1', head, head], 'positions go from 1 to the head without a gap');
  await none('events recorded before the one before them', `select position from (
    select position, recorded_at < lag(recorded_at) over (order by position) as is_earlier from log.every_event) where is_earlier`);
  await none('events that are there twice', 'select id from log.every_event group by id having count(*) > 1');
}

async function streamsAreWhole() {
  await none('streams with a gap, or two events in one place', `select stream from log.every_event group by stream
    having count(*) <> count(distinct sequence) or max(sequence) <> count(*) - 1`);
  await none('streams whose head is not their last event', `select stream from log.stream full join (
    select stream, max(sequence) as sequence, max(position) as position from log.every_event group by stream) using (stream)
    where last_sequence is distinct from sequence or last_position is distinct from position`);
  await none('claims of what does not exist', 'select stream from log.claim where stream not in (select stream from log.stream)');
  await none('usernames that two have', 'select username from read.user group by username having count(*) > 1');
}

/** Also by those who were never answered. */
async function nothingIsUsedTwice() {
  await none('used twice', `select type, stream from log.every_event where type in ('verification.code_verified',
    'one_time_token.consumed', 'user.totp_used', 'user.backup_code_used', 'setup_link.used')
    group by type, stream, payload - 'userId' having count(*) > 1`);
}

async function acknowledgedIsThere(acknowledged) {
  const positions = acknowledged.map(({ position }) => position);
  const found = new Map((await rows('select position, type, stream from log.every_event where position = any($1)', positions))
    .map((event) => [Number(event.position), event]));
  for (const entry of acknowledged) assert.ok(found.has(entry.position), `lost: ${JSON.stringify(entry)}`);
  const users = acknowledged.filter(({ type }) => type === 'user.created');
  for (const { id, position } of users) assert.equal(found.get(position).stream, `user:${id}`);
  const made = await rows(`select stream from log.every_event where type = 'user.created' and stream = any($1)`,
    users.map(({ id }) => `user:${id}`));
  assert.equal(made.length, users.length, 'each is created once');
  for (const worker of new Set(acknowledged.map((entry) => entry.worker))) {
    const own = acknowledged.filter((entry) => entry.worker === worker).map(({ position }) => position);
    assert.deepEqual(own, own.toSorted((a, b) => a - b), 'who waits for an answer gets higher positions from then on');
  }
}

async function refusedIsNot(refused) {
  const names = refused.map(({ username }) => username).filter(Boolean);
  await none('there although they were refused', 'select username from read.user where username = any($1)', names);
}
