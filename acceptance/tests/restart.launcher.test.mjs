// However the product ends, nothing is left running and the next start finds everything that was answered for.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { base, createUser, expect, management, unique } from '../src/client.mjs';
import { isAlive, processOf, processesWith } from '../src/processes.mjs';
import { launch, newDataFolder } from '../src/product.mjs';
import { signedIn } from '../src/signed-in.mjs';
import { until } from '../src/until.mjs';

const data = newDataFolder();
const port = Number(new URL(base).port);
const keystory = (...words) => launch(words, { port, data });
const remaining = () => processesWith({ KEYSTORY_DATA: data });
let running;
let person;

before(async () => {
  await start();
  person = await signedIn();
});
after(() => {
  for (const { pid } of remaining()) process.kill(pid, 'SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** A database that outlived the product is gone as well, so that there is one. */
async function start() {
  running = keystory();
  await running.ready();
  processOf('/bin/postgres', { KEYSTORY_DATA: data });
}

async function kill(...pids) {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await until('the killed are gone', () => !pids.some(isAlive));
}

async function everythingIsThere(usernames = []) {
  for (const username of [person.username, ...usernames]) {
    const { body } = await management('GET', `/users?search.username=${username}&mode.username=exact`);
    assert.deepEqual(body.map((user) => user.username), [username]);
  }
  assert.equal(await person.hasSession(), true);
  expect(await person.refresh(), 200);
}

test('Ctrl-C stops it, with nothing left running', async () => {
  running.signal('SIGINT');
  assert.equal(await running.ended, 130);
  assert.match(running.output(), /\nStopping\n$/);
  assert.deepEqual(remaining(), []);
});

test('the next start finds all data, and everybody signed in', async () => {
  await start();
  await everythingIsThere();
});

test('after kill -9 in the midst of writes, every acknowledged one is there', async () => {
  const acknowledged = [];
  const write = async () => {
    for (;;) {
      const username = unique('written');
      await createUser(username);
      acknowledged.push(username);
    }
  };
  const writers = Promise.allSettled(Array.from({ length: 8 }, write));
  await until('some writes are acknowledged', () => acknowledged.length >= 30);
  await kill(processOf('io.keystory.standalone.Keystory', { KEYSTORY_DATA: data }));
  await writers;
  assert.equal(await running.ended, 1);
  assert.match(running.output(), /A process of Keystory ended by itself; what it said stands above\.\n$/);
  await start();
  await everythingIsThere(acknowledged);
});

test('a product whose launcher was killed goes on, is named by the next start and ended by stop', async () => {
  await kill(running.pid);
  expect(await person.refresh(), 200);
  const second = keystory();
  assert.equal(await second.ended, 1);
  assert.match(second.output(), /^Keystory runs already \(process \d+, data in .+\): "\.\/keystory stop" stops it\.\n$/);
  const stop = keystory('stop');
  assert.equal(await stop.ended, 0, stop.output());
  assert.equal(stop.output(), 'Keystory has stopped.\n');
  await until('nothing is left running', () => remaining().length === 0);
});

test('after kill -9 of launcher and product at once, the next start finds all data', async () => {
  await start();
  const product = processOf('io.keystory.standalone.Keystory', { KEYSTORY_DATA: data });
  await kill(running.pid, product);
  await start();
  await everythingIsThere();
});

test('stop ends launcher and product, with nothing left running', async () => {
  const stop = keystory('stop');
  assert.equal(await stop.ended, 0, stop.output());
  assert.equal(await running.ended, 143);
  assert.deepEqual(remaining(), []);
});
