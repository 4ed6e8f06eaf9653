// The clock is set back by half an hour under load, for the product and its database: nothing goes back with it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expect, management } from '../src/client.mjs';
import { query } from '../src/database.mjs';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { OneTimeThings } from '../src/faults/one-time.mjs';
import { areTheSameMadeAnew } from '../src/faults/read-models.mjs';
import { SetClock } from '../src/faults/set-clock.mjs';
import { Subject } from '../src/faults/subject.mjs';
import { signedIn } from '../src/signed-in.mjs';

const skip = SetClock.isPossible() ? false : 'a clock of its own takes a C compiler';
const BACK = 1800;
const clock = new SetClock();
let subject;
let load;
let once;
let suspended;

before(async () => {
  if (skip) return;
  subject = new Subject([], { settings: clock.settings() });
  await subject.start();
  load = await Load.start();
  once = await OneTimeThings.prepare();
  suspended = await signedIn();
});
after(async () => {
  if (skip) return;
  await load?.stop();
  await subject.remove();
  clock.remove();
});

/** How many seconds the database and the newest event are behind this machine. */
async function behind() {
  const [{ now, at }] = await query(`select extract(epoch from clock_timestamp()) as now,
    (select extract(epoch from at) from log.event order by position desc limit 1) as at`);
  return [now, at].map((seconds) => Math.round(Date.now() / 1000 - Number(seconds)));
}

const setStatus = async (isSuspended) =>
  expect(await management('PATCH', `/users/${suspended.id}/is-suspended`, { isSuspended }), 200);

test('set back under load, all goes on', { skip }, async () => {
  await load.goesOn();
  await once.aroundFault(async () => clock.setBack(BACK));
  await load.goesOn(120);
  for (const seconds of await behind()) assert.ok(Math.abs(seconds - BACK) < 60, `${seconds} s behind`);
});

test('what was issued before, by the later clock, ends at once and for good', { skip }, async () => {
  await setStatus(true);
  assert.ok(await suspended.isBarred(), 'while suspended');
  await setStatus(false);
  assert.ok(await suspended.isBarred(), 'after that');
});

test('kill -9 and a start by the earlier clock: nobody waits for a clock to come back', { skip }, async () => {
  await subject.kill(subject.processOf('io.keystory.standalone.Keystory'));
  await subject.start();
  await load.goesOn();
});

test('nothing was lost, repeated or used twice, and times only grow', { skip }, async () => {
  await load.stop();
  await once.workedAtMostOnce();
  await logIsWhole(load);
});

test('the read models are the same when they are made anew', { skip }, areTheSameMadeAnew);
