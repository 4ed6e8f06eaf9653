// Read models are the same, byte for byte, whether they were kept up to date or are made from the log's beginning.
import assert from 'node:assert/strict';
import { query, tables } from '../database.mjs';
import { management, expect } from '../client.mjs';
import { until } from '../until.mjs';

/** How far each has come, and which migrations ran, is no content. */
const CONTENT = (table) => !/\.(token|token_entry|flyway_schema_history)$/.test(table);

/** Takes all away from the read models, and compares what the next start makes with what was there. */
export async function areTheSameMadeAnew(subject) {
  await areAtHead();
  await subject.killAllButDatabase();
  const live = await contents();
  assert.ok(live['read."user"'].length > 0, 'there is something to compare');
  const derived = (await tables(['read', 'oidc'])).filter((table) => !table.endsWith('flyway_schema_history'));
  await query(`truncate ${derived.join()}`);
  await subject.start();
  await areAtHead();
  const anew = await contents();
  for (const [table, rows] of Object.entries(live)) assert.deepEqual(anew[table], rows, table);
  return live;
}

/** One that failed again and again is tried again after up to a minute. */
async function areAtHead() {
  let behind;
  await until('the read models are at the head of the log', async () => {
    const models = expect(await management('GET', '/projections'), 200);
    behind = models.filter(({ lag, deadLetters }) => lag.events > 0 || deadLetters > 0);
    return behind.length === 0;
  }, 90_000).catch((error) => { throw new Error(`${error.message}: ${JSON.stringify(behind)}`); });
}

async function contents() {
  const all = {};
  for (const table of (await tables(['read', 'oidc'])).filter(CONTENT)) {
    all[table] = (await query(`select t::text as row from ${table} as t order by 1`)).map(({ row }) => row);
  }
  return all;
}
