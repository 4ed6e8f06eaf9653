// kill -9 in the midst of rebuilds, under load: the next start goes on with them, and they come to the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hold, query } from '../src/database.mjs';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { OneTimeThings } from '../src/faults/one-time.mjs';
import { areTheSameMadeAnew, isTheSame } from '../src/faults/read-models.mjs';
import { IN_THE_MIDST, Rebuild, readModels } from '../src/faults/rebuilds.mjs';
import { Subject } from '../src/faults/subject.mjs';
import { until } from '../src/until.mjs';

const subject = new Subject();
const builds = [];
let load;
let once;

before(async () => {
  await subject.start();
  load = await Load.start();
  once = await OneTimeThings.prepare();
});
after(async () => {
  await load?.stop();
  await subject.remove();
});

async function order(names) {
  const ordered = (await Promise.all(names.map((name) => Rebuild.order(name)))).filter(Boolean);
  builds.push(...ordered);
  return ordered;
}

test('kill -9 with some builds made, one begun, the others waiting and none switched', async () => {
  await load.goesOn();
  const names = await readModels();
  for (const build of await order(names.slice(0, 4))) await isTheSame(build);
  await hold(IN_THE_MIDST);
  const begun = await order(names.slice(4));
  await Promise.any(begun.map((build) => build.reaches(['rebuilding', 'catching_up'])));
  await load.goesOn();
  await once.aroundFault(() => subject.kill(subject.processOf('io.keystory.standalone.Keystory')));
  const left = await query(`select count(*) filter (where state in ('REBUILDING', 'CATCHING_UP')) as begun,
    count(*) filter (where state = 'WAITING') as waiting from log.rebuild`);
  assert.deepEqual(left, [{ begun: '1', waiting: String(begun.length - 1) }]);
  await subject.start();
  await load.goesOn();
});

test('the same builds are finished, and differ from the live ones in nothing', async () => {
  for (const build of builds) await isTheSame(build);
});

test('they take over under load, and nothing was lost, repeated or used twice', async () => {
  for (const build of builds) await build.tell('switch');
  for (const build of builds) await build.reaches(['switched']);
  await load.goesOn();
  await load.stop();
  await once.workedAtMostOnce();
  await until('the product is well', subject.ready);
  await logIsWhole(load);
});

test('the read models are the same when they are made anew', areTheSameMadeAnew);
