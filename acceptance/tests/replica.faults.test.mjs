// One of two command services, one of two query services in the midst of a rebuild and one of two providers is killed under
// load: the other goes on, and neither contradicts the other; both follow a new build that takes over, also the one that
// was away. What works once does so once, whichever of the two it is brought to.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expect, management, unique } from '../src/client.mjs';
import { hold, query } from '../src/database.mjs';
import { logIsWhole } from '../src/faults/log.mjs';
import { Load } from '../src/faults/load.mjs';
import { OneTimeThings } from '../src/faults/one-time.mjs';
import { areTheSameMadeAnew, isTheSame } from '../src/faults/read-models.mjs';
import { IN_THE_MIDST, Rebuild } from '../src/faults/rebuilds.mjs';
import { Pair } from '../src/faults/replicas.mjs';
import { Subject } from '../src/faults/subject.mjs';
import { signedIn } from '../src/signed-in.mjs';
import { until } from '../src/until.mjs';

/** Six pools of the usual size are more than the 57 connections that the product's own database grants. */
const subject = new Subject(['services'], { settings: { SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE: '8' } });
const commands = new Pair(subject, '.CommandService', 'command-2', 10);
const queries = new Pair(subject, '.QueryService', 'query-2', 11);
const providers = new Pair(subject, '.OidcService', 'oidc-2', 12);
const [first] = commands.origins;
const everywhere = { command: commands.origins, provider: providers.origins };
let load;
let once;
let rebuild;

before(async () => {
  await subject.start();
  await Promise.all([commands, queries, providers].map((pair) => pair.startSecond()));
  load = await Load.start(everywhere);
});
after(async () => {
  await load?.stop();
  await subject.remove();
});

const writtenBy = (worker) => load.acknowledged.filter((entry) => entry.type === 'user.created' && entry.worker % 2 === worker).length;
const tokensOf = (worker) => load.acknowledged.filter((entry) => entry.type === 'refreshed' && entry.worker % 2 === worker).length;

async function readsWhatIsWritten(origin) {
  const { id } = expect(await management('POST', '/users', { username: unique('written') }, first), 200);
  await until(`${origin} tells of it`,
    async () => (await management('GET', `/users/${id}`, undefined, origin)).status === 200, 60_000);
}

test('both append to one log, and only one of two gets a name that both are asked for', async () => {
  await load.goesOn();
  await until('both acknowledge', () => [0, 1].every((worker) => writtenBy(worker) > 0 && tokensOf(worker) > 0));
  for (let n = 0; n < 10; n++) {
    const username = unique('wanted');
    const answers = await Promise.all(commands.origins.map((origin) => management('POST', '/users', { username }, origin)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 422]);
  }
});

test('of many who bring what works once to both at once, one gets it', async () => {
  const things = await OneTimeThings.prepare({ tries: 12, ...everywhere });
  await things.workedAtMostOnce();
});

test('a query service is killed in the midst of a rebuild, and the other answers on', async () => {
  const release = await hold(IN_THE_MIDST);
  await queries.whileTheFirstRests(async () => {
    rebuild = await Rebuild.order('user', queries.origins[1]);
    await until('the second makes it', async () => (await query(
      "select from log.rebuild where model = 'user' and owner = $1 and state = 'REBUILDING'", [queries.name])).length > 0);
  });
  await queries.killSecond();
  await release();
  await load.goesOn();
  assert.equal((await rebuild.now()).state, 'rebuilding');
});

test('after kill -9 of one, the other refuses nothing', async () => {
  once = await OneTimeThings.prepare({ tries: 4, ...everywhere });
  const before = load.unknown.length;
  await once.aroundFault(commands.killSecond);
  for (let n = 0; n < 20; n++) expect(await management('POST', '/users', { username: unique('still') }, first), 200);
  await until('those who asked the killed one see it', () => load.unknown.length > before);
});

test('the killed one comes back and takes part again', async () => {
  await commands.startSecond();
  const before = writtenBy(1);
  await until('it acknowledges', () => writtenBy(1) >= before + 10, 60_000);
  await load.stop();
  await once.workedAtMostOnce();
  await logIsWhole(load);
});

test('a provider is killed that keeps its read models: the other goes on, and takes them over', async () => {
  await providers.whileTheFirstRests(() => providers.secondKeeps('oidc.token_entry', 'oidc-client', 'oidc-user'));
  load = await Load.start(everywhere);
  const suspended = await signedIn();
  await load.goesOn();
  once = await OneTimeThings.prepare({ tries: 4, ...everywhere });
  const before = load.unknown.length;
  await once.aroundFault(providers.killSecond);
  expect(await management('PATCH', `/users/${suspended.id}/is-suspended`, { isSuspended: true }), 200);
  assert.ok(await suspended.isBarred(), 'also while nobody keeps the read models');
  await until('those who asked the killed one see it', () => load.unknown.length > before);
  await load.goesOn();
  await until('the other knows who is new', () => signedIn().then(() => true, () => false), 40_000);
});

test('the killed provider comes back and takes part again', async () => {
  await providers.startSecond();
  const before = tokensOf(1);
  await until('it acknowledges', () => tokensOf(1) >= before + 10, 60_000);
  await load.stop();
  await once.workedAtMostOnce();
  await logIsWhole(load);
});

test('the other takes the rebuild on after a minute of silence, and comes to the same', async () => {
  await isTheSame(rebuild, 90_000);
});

test('both follow the switch under load, and the one that is left goes on with the new build', async () => {
  await queries.startSecond();
  load = await Load.start(everywhere);
  await load.goesOn();
  await rebuild.tell('switch');
  await rebuild.reaches(['switched']);
  for (const origin of queries.origins) await readsWhatIsWritten(origin);
  await queries.killSecond();
  await load.goesOn();
  await readsWhatIsWritten(queries.origins[0]);
  await load.stop();
  await logIsWhole(load);
});

test('one that was away while a build took over makes that one go on when it comes back and the other rests', async () => {
  rebuild = await Rebuild.order('user', queries.origins[0]);
  await isTheSame(rebuild, 90_000);
  await rebuild.tell('switch');
  await rebuild.reaches(['switched']);
  await queries.startSecond();
  await queries.whileTheFirstRests(() => readsWhatIsWritten(queries.origins[1]));
  await readsWhatIsWritten(queries.origins[0]);
});

test('the read models are the same when they are made anew', areTheSameMadeAnew);
