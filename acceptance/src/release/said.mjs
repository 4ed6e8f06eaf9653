// What an installation says of itself: at a release, and whether it is still said by what came after.
import assert from 'node:assert/strict';
import { base, expect, management } from '../client.mjs';

/** Is another at each moment, is asked of others, or tells how far it is. */
const PASSING = /^\/(automations|dashboard|development|domains|events|interactions|log|logs|metrics|operations|projections|sentinel|setup|sso-connectors|status|swagger)(\/|$|\.)/;
/** Comes with the product. */
const BUILT_IN = /^\/(connector-factories|sso-connector-providers|\.well-known)(\/|$)/;
/** Ends by itself. */
const ENDING = /\/(one-time-tokens|organization-invitations|export|grants|sessions|trusted-devices)$/;
/** What the product says of the kind of a connector, whose words may become better. */
const OF_ITS_KIND = ['description', 'readme', 'formItems', 'logo', 'logoDark'];
/** Some of those who belong, whichever are found soonest. */
const ANY_THREE = ['featuredUsers', 'featuredApplications'];
const ORIGIN = '{origin}';

/** What every list says, and everything that belongs to this user: as [path, what it says]. */
export async function whatIsSaid(userId) {
  const { paths } = expect(await management('GET', '/swagger.json'), 200);
  const asked = Object.keys(paths).filter((path) => paths[path].get && path.startsWith('/api/'))
    .map((path) => path.slice('/api'.length).replace('{userId}', userId))
    .filter((path) => !path.includes('{') && ![PASSING, BUILT_IN, ENDING].some((aside) => aside.test(path)));
  const said = [];
  for (const path of asked) {
    const { status, body } = await say(path);
    if (status === 200 && body !== undefined) said.push([path, body]);
  }
  return said;
}

/** Whether what was said at another origin is said of everything, beside what is new. */
export async function isStillSaid({ said, origin }) {
  for (const [path, then] of said) {
    const { status, body } = await say(path, origin);
    assert.equal(status, 200, path);
    assert.deepEqual(lost(own(path, then), body, path), [], path);
  }
}

/** What is not the product's own, is not any of several, and is not learnt of the past by what came after. */
function own(path, said) {
  if (['/roles', '/organizations'].includes(path)) return said.map((entry) => without(entry, ANY_THREE));
  if (path === '/connectors') return said.map((connector) => without(connector, OF_ITS_KIND));
  if (['/users', '/administrators'].includes(path)) return said.map(asLearnt);
  return /^\/users\/\w+$/.test(path) ? asLearnt(said) : said;
}

/** Somebody who was of no application may be of the one that they signed in to first. */
const asLearnt = (user) => (user.applicationId ? user : without(user, ['applicationId', 'cimdClientId']));

const without = (entry, names) => Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));

async function say(path, origin = base) {
  const { status, body } = await management('GET', `${path}?page_size=100`);
  return { status, body: body && JSON.parse(JSON.stringify(body).replaceAll(base, ORIGIN).replaceAll(origin, ORIGIN)) };
}

/** Where something was said that is not any more; lists may have become longer. */
function lost(then, now, place) {
  if (Array.isArray(then) && Array.isArray(now)) {
    return then.flatMap((entry, n) => (now.some((other) => lost(entry, other, '').length === 0) ? [] : lost(entry, now[n], `${place}/${n}`)));
  }
  if (isObject(then) && isObject(now)) return Object.keys(then).flatMap((name) => lost(then[name], now[name], `${place}/${name}`));
  return then === now ? [] : [`${place}: ${JSON.stringify(then)}, now ${JSON.stringify(now)}`];
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
