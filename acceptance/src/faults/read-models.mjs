// Read models are the same whether they were kept up to date or are made from the log's beginning: each is rebuilt beside
// the live one and compared with it at the same position, so that what happens meanwhile makes no difference.
import assert from 'node:assert/strict';
import { management, expect } from '../client.mjs';
import { until } from '../until.mjs';

const ENDS = ['verified', 'failed'];

export async function areTheSameMadeAnew() {
  await areAtHead();
  const rebuilt = [];
  for (const { name } of expect(await management('GET', '/projections'), 200)) {
    const started = await management('POST', `/projections/${name}/rebuilds`, {});
    if (started.body.code === 'projection.nothing_to_rebuild') continue;
    const build = await end(name, expect(started, 202).id);
    assert.deepEqual([name, build.state, build.differences], [name, 'verified', []]);
    expect(await management('POST', `/projections/${name}/rebuilds/${build.id}/abandon`), 202);
    rebuilt.push(name);
  }
  for (const name of ['user', 'session', 'grant', 'oidc-user']) assert.ok(rebuilt.includes(name), name);
}

function end(name, id) {
  return until(`${name} is rebuilt`, async () => {
    const build = expect(await management('GET', `/projections/${name}/rebuilds/${id}`), 200);
    return ENDS.includes(build.state) && build;
  }, 60_000);
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
