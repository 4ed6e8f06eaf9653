// Ten thousand users in one call: how long until they are members, or have a role, and every read says so.
import { expect, JSON_BODY } from './client.mjs';

const CROWD = 10_000;
const AT_ONCE = 24;
/** In seconds. */
const PATIENCE = 120;

let crowd;
let round = 0;

const call = async (installation, statuses, method, path, body, headers = {}) => {
  const { text, headers: answered } = await expect(statuses, method, `${installation.base}/api${path}`, {
    headers: { ...installation.management.headers, ...JSON_BODY, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { body: text ? JSON.parse(text) : undefined, position: answered['keystory-position'] };
};

/** Created once, and used by every scenario and repetition. */
async function gather(installation) {
  const ids = [];
  let left = CROWD;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) {
      const { body } = await call(installation, [200], 'POST', '/users', { username: `crowd_${installation.run}_${left}` },
        { prefer: 'respond-async' });
      ids.push(body.id);
    }
  }));
  return ids;
}

/**
 * Gives everybody of the crowd to a new one of a kind that has users.
 * Answers the seconds until a read that insists on it tells of them, and until the write was answered.
 */
async function joining(installation, kind, more = {}) {
  crowd ??= await gather(installation);
  const made = await call(installation, [200, 201], 'POST', kind, { name: `crowd ${installation.run} ${round++}`, ...more });
  const path = `${kind}/${made.body.id}/users`;
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const { position } = await call(installation, [201], 'POST', path, { userIds: crowd });
  const answered = seconds();
  while (!await isRead(installation, path, position)) {
    if (seconds() > PATIENCE) throw new Error(`${path} is not read after ${PATIENCE} s`);
  }
  return { seconds: seconds(), answered };
}

async function isRead(installation, path, position) {
  const { status } = await expect([200, 503], 'GET', `${installation.base}/api${path}?page_size=1`, {
    headers: { ...installation.management.headers, 'keystory-min-position': position },
  });
  return status === 200;
}

export const members = (installation) => joining(installation, '/organizations');
export const role = (installation) => joining(installation, '/roles', { description: 'Of a crowd' });
