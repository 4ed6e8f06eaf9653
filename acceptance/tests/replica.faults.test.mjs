// One of two command services on one log is killed under load: the other goes on, and neither contradicts the other.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { base, expect, management, unique } from '../src/client.mjs';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { areTheSameMadeAnew } from '../src/faults/read-models.mjs';
import { Subject } from '../src/faults/subject.mjs';
import { commandOf, environmentOf } from '../src/processes.mjs';
import { until } from '../src/until.mjs';

const port = Number(new URL(base).port);
const first = `http://127.0.0.1:${port + 10}`;
const second = `http://127.0.0.1:${port + 13}`;
const subject = new Subject(['services']);
let load;

before(async () => {
  await subject.start();
  await startSecond();
  load = await Load.start(4, [first, second]);
});
after(() => subject.remove());

/** The same program with the same settings, on a port and under a name of its own. */
async function startSecond() {
  const model = subject.processOf('.CommandService', { KEYSTORY_PORT: String(port + 10) });
  const [program, ...words] = commandOf(model);
  const own = { KEYSTORY_PORT: String(port + 13), KEYSTORY_NODE: 'command-2' };
  spawn(program, words, { env: { ...environmentOf(model), ...own }, stdio: process.env.VERBOSE ? 'inherit' : 'ignore' });
  await until('the second command service is up', () =>
    fetch(`${second}/health`).then(({ ok }) => ok, () => false), 90_000);
}

const killSecond = () => subject.kill(subject.processOf('.CommandService', { KEYSTORY_PORT: String(port + 13) }));
const acknowledgedBy = (worker) => load.acknowledged.filter((entry) => entry.worker % 2 === worker).length;

test('both append to one log, and only one of two gets a name that both are asked for', async () => {
  await load.goesOn();
  assert.ok(acknowledgedBy(0) > 0 && acknowledgedBy(1) > 0);
  for (let n = 0; n < 10; n++) {
    const username = unique('wanted');
    const answers = await Promise.all([first, second].map((origin) => management('POST', '/users', { username }, origin)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 422]);
  }
});

test('after kill -9 of one, the other refuses nothing', async () => {
  const before = load.unknown.length;
  await killSecond();
  for (let n = 0; n < 20; n++) expect(await management('POST', '/users', { username: unique('still') }, first), 200);
  await load.goesOn();
  assert.ok(load.unknown.slice(before).every(({ worker, type }) => worker % 2 === 1 && type === 'user.created'));
});

test('the killed one comes back and takes part again', async () => {
  await startSecond();
  const before = acknowledgedBy(1);
  await until('it acknowledges', () => acknowledgedBy(1) >= before + 20);
  await load.stop();
  await logIsWhole(load);
});

test('the read models are the same when they are made anew', areTheSameMadeAnew);
