// Read models are the same whether they were kept up to date or are made from the log's beginning: each is rebuilt beside
// the live one and compared with it at the same position, so that what happens meanwhile makes no difference.
import assert from 'node:assert/strict';
import { management, expect } from '../client.mjs';
import { query } from '../database.mjs';
import { until } from '../until.mjs';
import { Rebuild, readModels } from './rebuilds.mjs';

const ENDS = ['verified', 'failed'];

export const areTheSameMadeAnew = () => areTheSameMadeAnewIn(query);

/** The same where the product has another database than its own, which answers what it is asked. */
export async function areTheSameMadeAnewIn(ask) {
  await areAtHead();
  const ordered = (await Promise.all((await readModels()).map((name) => Rebuild.order(name)))).filter(Boolean);
  const different = [];
  for (const rebuild of ordered) {
    await isTheSame(rebuild).catch(({ message }) => different.push(message));
    await rebuild.tell('abandon');
  }
  assert.deepEqual(different, []);
  const stored = await ask("select name from log.projection where tables <> '{}'");
  assert.deepEqual(ordered.map(({ name }) => name).toSorted(), stored.map(({ name }) => name).toSorted(), 'none is left out that stores something');
}

/** A build ends without anything that differs from the live one. */
export async function isTheSame(rebuild, patience) {
  const build = await rebuild.reaches(ENDS, patience);
  assert.deepEqual([rebuild.name, build.state, build.differences], [rebuild.name, 'verified', []]);
}

/** One that failed again and again is tried again after up to a minute. */
async function areAtHead() {
  let behind;
  await until('the read models are at the head of the log', async () => {
    const models = expect(await management('GET', '/projections'), 200);
    behind = models.filter(({ state, lag, deadLetters }) => state !== 'live' || lag.events > 0 || deadLetters > 0);
    return behind.length === 0;
  }, 90_000).catch((error) => { throw new Error(`${error.message}: ${JSON.stringify(behind)}`); });
}
