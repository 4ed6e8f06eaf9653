// One of two command services, and one of two query services in the midst of a rebuild, is killed under load: the other
// goes on, and neither contradicts the other; both follow a new build that takes over, also the one that was away.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { base, expect, management, unique } from '../src/client.mjs';
import { hold, query } from '../src/database.mjs';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { areTheSameMadeAnew, isTheSame } from '../src/faults/read-models.mjs';
import { IN_THE_MIDST, Rebuild } from '../src/faults/rebuilds.mjs';
import { Subject } from '../src/faults/subject.mjs';
import { commandOf, environmentOf } from '../src/processes.mjs';
import { until } from '../src/until.mjs';

const port = Number(new URL(base).port);
const COMMAND = { program: '.CommandService', first: port + 10, second: port + 13, name: 'command-2' };
const QUERY = { program: '.QueryService', first: port + 11, second: port + 14, name: 'query-2' };
const originOf = (at) => `http://127.0.0.1:${at}`;
const [first, second] = [originOf(COMMAND.first), originOf(COMMAND.second)];
const subject = new Subject(['services']);
let load;
let rebuild;

before(async () => {
  await subject.start();
  await Promise.all([startSecond(COMMAND), startSecond(QUERY)]);
  load = await Load.start(4, [first, second]);
});
after(() => subject.remove());

const processOf = ({ program }, at) => subject.processOf(program, { KEYSTORY_PORT: String(at) });

/** The same program with the same settings, on a port and under a name of its own. */
async function startSecond(service) {
  const model = processOf(service, service.first);
  const [program, ...words] = commandOf(model);
  const own = { KEYSTORY_PORT: String(service.second), KEYSTORY_NODE: service.name };
  spawn(program, words, { env: { ...environmentOf(model), ...own }, stdio: process.env.VERBOSE ? 'inherit' : 'ignore' });
  await until(`${service.name} is up`, () =>
    fetch(`${originOf(service.second)}/health`).then(({ ok }) => ok, () => false), 90_000);
}

const killSecond = (service) => subject.kill(processOf(service, service.second));
const acknowledgedBy = (worker) => load.acknowledged.filter((entry) => entry.worker % 2 === worker).length;

/** A place that nobody extends is free after ten seconds. */
async function readsWhatIsWritten(origin) {
  const { id } = expect(await management('POST', '/users', { username: unique('written') }, first), 200);
  await until(`${origin} tells of it`,
    async () => (await management('GET', `/users/${id}`, undefined, origin)).status === 200, 60_000);
}

test('both append to one log, and only one of two gets a name that both are asked for', async () => {
  await load.goesOn();
  await until('both acknowledge', () => acknowledgedBy(0) > 0 && acknowledgedBy(1) > 0);
  for (let n = 0; n < 10; n++) {
    const username = unique('wanted');
    const answers = await Promise.all([first, second].map((origin) => management('POST', '/users', { username }, origin)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 422]);
  }
});

test('a query service is killed in the midst of a rebuild, and the other answers on', async () => {
  const release = await hold(IN_THE_MIDST);
  const resting = processOf(QUERY, QUERY.first);
  process.kill(resting, 'SIGSTOP');
  rebuild = await Rebuild.order('user', originOf(QUERY.second));
  await until('the second makes it', async () => (await query(
    "select from log.rebuild where model = 'user' and owner = $1 and state = 'REBUILDING'", [QUERY.name])).length > 0);
  process.kill(resting, 'SIGCONT');
  await killSecond(QUERY);
  await release();
  await load.goesOn();
  assert.equal((await rebuild.now()).state, 'rebuilding');
});

test('after kill -9 of one, the other refuses nothing', async () => {
  const before = load.unknown.length;
  await killSecond(COMMAND);
  for (let n = 0; n < 20; n++) expect(await management('POST', '/users', { username: unique('still') }, first), 200);
  await load.goesOn();
  assert.ok(load.unknown.slice(before).every(({ worker, type }) => worker % 2 === 1 && type === 'user.created'));
});

test('the killed one comes back and takes part again', async () => {
  await startSecond(COMMAND);
  const before = acknowledgedBy(1);
  await until('it acknowledges', () => acknowledgedBy(1) >= before + 20);
  await load.stop();
  await logIsWhole(load);
});

test('the other takes the rebuild on after a minute of silence, and comes to the same', async () => {
  await isTheSame(rebuild, 90_000);
});

test('both follow the switch under load, and the one that is left goes on with the new build', async () => {
  await startSecond(QUERY);
  load = await Load.start(4, [first, second]);
  await load.goesOn();
  await rebuild.tell('switch');
  await rebuild.reaches(['switched']);
  for (const at of [QUERY.first, QUERY.second]) await readsWhatIsWritten(originOf(at));
  await killSecond(QUERY);
  await load.goesOn();
  await readsWhatIsWritten(originOf(QUERY.first));
  await load.stop();
  await logIsWhole(load);
});

test('one that was away while a build took over makes that one go on when it comes back and the other rests', async () => {
  rebuild = await Rebuild.order('user', originOf(QUERY.first));
  await isTheSame(rebuild, 90_000);
  await rebuild.tell('switch');
  await rebuild.reaches(['switched']);
  await startSecond(QUERY);
  const resting = processOf(QUERY, QUERY.first);
  process.kill(resting, 'SIGSTOP');
  await readsWhatIsWritten(originOf(QUERY.second));
  process.kill(resting, 'SIGCONT');
  await readsWhatIsWritten(originOf(QUERY.first));
});

test('the read models are the same when they are made anew', areTheSameMadeAnew);
