// The disk is full: writes are refused and nothing is stored by halves; when there is room again, all goes on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expect, management } from '../src/client.mjs';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { OneTimeThings } from '../src/faults/one-time.mjs';
import { areTheSameMadeAnew } from '../src/faults/read-models.mjs';
import { SmallDisk } from '../src/faults/small-disk.mjs';
import { Subject } from '../src/faults/subject.mjs';
import { until } from '../src/until.mjs';

const skip = SmallDisk.isPossible() ? false : 'a disk of its own takes the right to mount';
const subject = new Subject();
const disk = new SmallDisk();
let load;
let once;

before(async () => {
  if (skip) return;
  await disk.mount(subject.data, '420m');
  process.env.KEYSTORY_TEST_DATA = disk.path;
  subject.runUnder(...disk.view());
  await subject.start();
  load = await Load.start();
  once = await OneTimeThings.prepare();
});
after(async () => {
  if (skip) return;
  await load?.stop();
  await subject.remove();
  disk.remove();
});

test('on a full disk writes are told to come back, and reads go on', { skip }, async () => {
  await load.goesOn();
  const [user] = expect(await management('GET', '/users?page_size=1'), 200);
  await once.aroundFault(async () => {
    disk.fill();
    await until('writes are refused', () => load.refused.length >= 100, 60_000);
  });
  assert.equal(expect(await management('GET', `/users/${user.id}`), 200).username, user.username);
});

test('when there is room again, all goes on without a restart, and nothing was used twice', { skip }, async () => {
  disk.free();
  await load.goesOn();
  await until('the product is well', subject.ready);
  await load.stop();
  await once.workedAtMostOnce();
  await logIsWhole(load);
});

test('the read models are the same when they are made anew', { skip }, areTheSameMadeAnew);
