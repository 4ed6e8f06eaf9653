// The database goes under load, as a whole or connection by connection: the product is back by itself, and its read models are
// the same when they are made anew, while all goes on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { query } from '../src/database.mjs';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { OneTimeThings } from '../src/faults/one-time.mjs';
import { areTheSameMadeAnew } from '../src/faults/read-models.mjs';
import { Subject } from '../src/faults/subject.mjs';
import { until } from '../src/until.mjs';

const subject = new Subject();
const tried = [];
let load;

before(async () => {
  await subject.start();
  load = await Load.start();
});
after(async () => {
  await load?.stop();
  await subject.remove();
});

/** The fault comes while things that work once are tried. */
async function tryAround(fault) {
  await load.goesOn();
  const once = await OneTimeThings.prepare();
  tried.push(once);
  await once.aroundFault(fault);
  await allIsWell();
}

async function allIsWell() {
  await load.goesOn();
  await until('the product is well', subject.ready);
  await areTheSameMadeAnew();
}

/** Breaks every connection in use, again and again, while others may be in the midst of a commit. */
async function breakConnections(times) {
  for (let time = 0; time < times; time++) {
    await query(`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'keystory' and pid <> pg_backend_pid() and (state <> 'idle' or random() < 0.2)`);
    await load.goesOn(2);
  }
}

test('kill -9 of PostgreSQL under load: it is started again', async () => {
  await tryAround(() => subject.kill(subject.postmaster()));
  assert.match(subject.output(), /PostgreSQL has ended with \d+ and is started again/);
});

test('connections that break in the midst of commits are made again', async () => {
  await tryAround(() => breakConnections(25));
});

test('kill -9 of the connection that appends: PostgreSQL throws everybody out, and all come back', async () => {
  await tryAround(async () => {
    const appender = await until('somebody appends', async () => (await query(`select pid from pg_stat_activity
      where query like '%log.head%' and pid <> pg_backend_pid() and usename = 'keystory' order by state_change desc limit 1`))[0]);
    process.kill(Number(appender.pid), 'SIGKILL');
  });
});

test('nothing was lost, repeated or used twice', async () => {
  await load.stop();
  for (const once of tried) await once.workedAtMostOnce();
  await logIsWhole(load);
});
