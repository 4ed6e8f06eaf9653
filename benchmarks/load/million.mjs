// A million users in the product that is built; ./benchmarks/million --help tells the options.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { expect, JSON_BODY } from './client.mjs';
import { Installation } from './installation.mjs';
import { oneByOne, steadily } from './latency.mjs';
import { writeLog } from './log-of-people.mjs';
import { person } from './people.mjs';
import { start } from './product.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { always, drive } from './wrk.mjs';

const HELP = `./benchmarks/million FOLDER [options]
  FOLDER            the data folder; one that is not there is filled, which takes some minutes
  --users 1000000   how many users it is filled with
  --port 3201       where the product listens
  --base URL        drive a product that runs on the folder already, with the client of KEYSTORY_BOOTSTRAP_CLIENT_ID and _SECRET
  --only a,b        parts, all otherwise: pages, beginnings, parts, ids, seen, crowds, import; none measures nothing
  --warmup 60       seconds of pages and ids before anything is measured: a process that has just started is several times slower
  --seconds 10      how long ids, seen and import are measured`;

const { values: options, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: {
    users: { type: 'string', default: '1000000' }, port: { type: 'string', default: '3201' }, only: { type: 'string' },
    base: { type: 'string' }, warmup: { type: 'string', default: '60' }, seconds: { type: 'string', default: '10' }, help: { type: 'boolean' },
  },
});
if (options.help || !folder) {
  console.log(HELP);
  process.exit(options.help ? 0 : 1);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const data = resolve(folder);
const users = Number(options.users);
const seconds = Number(options.seconds);
const PER_SECOND = 500;
const { KEYSTORY_BOOTSTRAP_CLIENT_ID: id = 'load', KEYSTORY_BOOTSTRAP_CLIENT_SECRET: secret = 'load-of-a-million-users' } = process.env;
const CLIENT = { id, secret };
const LENGTHS = [2, 3, 5, 8];
const FIELDS = ['id', 'username', 'primaryEmail', 'primaryPhone', 'name'];

const PARTS = { pages, beginnings, parts, ids, seen, crowds, import: imported };

function fill() {
  const log = `${data}.jsonl`;
  const begin = performance.now();
  writeLog(log, users);
  mkdirSync(data, { recursive: true });
  try {
    execFileSync(join(root, 'keystory'), ['events', 'import', log], { env: { ...process.env, KEYSTORY_DATA: data }, stdio: 'inherit' });
  } catch (error) {
    // Half of it would be taken for all of it the next time.
    rmSync(data, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(log);
  }
  console.log(`A log of ${users} users was imported in ${Math.round((performance.now() - begin) / 1000)} s.`);
}

async function caughtUp(installation) {
  const begin = performance.now();
  while ((await eventsBehind(installation)) > 0) await new Promise((done) => setTimeout(done, 1000));
  console.log(`All models caught up ${Math.round((performance.now() - begin) / 1000)} s after the start.\n`);
}

/** Who comes first cannot even say what the token is for until that is read. */
async function eventsBehind(installation) {
  try {
    await installation.renew();
    const models = await installation.get('/api/projections');
    return Math.max(...models.map((model) => model.lag.events));
  } catch {
    return Infinity;
  }
}

const ms = (number) => number.toPrecision(number < 100 ? 2 : 3);

function row(what, { refused, total = '', p50, p99, most }) {
  console.log(refused ? `| ${what} | ${refused} | | | |` : `| ${what} | ${total} | ${ms(p50)} ms | ${ms(p99)} ms | ${ms(most)} ms |`);
}

const anyone = (n) => person((n * 7919 + 17) % users);

async function pages(installation) {
  const page = (of) => `/api/users?page_size=20&page=${of}`;
  const first = await oneByOne(installation, () => page(1));
  row('first page', first);
  row('page 100', await oneByOne(installation, () => page(100)));
  row('page in the middle', await oneByOne(installation, (n) => page(Math.floor(users / 40) + n)));
  row('last page', await oneByOne(installation, () => page(Math.ceil(first.total / 20))));
  row('first page by name', await oneByOne(installation, () => `${page(1)}&sort=name`));
}

/** Each asks for another text. */
const searched = (installation, parameter, text) =>
  oneByOne(installation, (n) => `/api/users?page_size=20&${parameter}=${encodeURIComponent(text(n))}`);

async function beginnings(installation) {
  for (const length of LENGTHS) {
    for (const field of FIELDS) {
      row(`${field} begins with ${length} letters`,
        await searched(installation, `search.${field}`, (n) => `${anyone(n)[field].slice(0, length)}%`));
    }
    row(`any field begins with ${length} letters`,
      await searched(installation, 'search', (n) => `${anyone(n)[FIELDS[n % FIELDS.length]].slice(0, length)}%`));
  }
}

/** As the console searches. */
async function parts(installation) {
  for (const length of [1, ...LENGTHS]) {
    row(`any field contains ${length} letters of a name`, await searched(installation, 'search', (n) => `%${anyone(n).name.slice(0, length)}%`));
  }
  row('any field contains 6 letters of an id', await searched(installation, 'search', (n) => `%${anyone(n).id.slice(3, 9)}%`));
  row('any field contains what nobody has', await searched(installation, 'search', (n) => `%xq${n}%`));
}

async function ids(installation) {
  rate('a user by the id, 16 callers', await readIds(installation, seconds));
}

function readIds(installation, time) {
  const some = Array.from({ length: 50_000 }, (_, n) => `"${anyone(n).id}"`);
  return drive(`${installation.base}/api/users`, `
    local ids = { ${some.join(',')} }
    wrk.headers["authorization"] = "${installation.management.headers.authorization}"
    request = function() return wrk.format("GET", "/api/users/" .. ids[math.random(#ids)]) end`, { seconds: time, connections: 16 });
}

async function warm(installation, time) {
  if (!time) return;
  const half = Math.ceil(time / 2);
  await drive(`${installation.base}/api/users?page_size=20`, always('GET', installation.management), { seconds: half, connections: 16 });
  await readIds(installation, half);
}

/** The answer to a write comes when whoever reads sees it, unless it is asked for at once. */
async function seen(installation) {
  const create = (kind, headers) => async (n) => {
    const username = `seen_${installation.run}_${kind}_${n}`;
    await expect([200], 'POST', `${installation.base}/api/users`, {
      headers: { ...installation.management.headers, ...JSON_BODY, ...headers },
      body: JSON.stringify({ username, primaryEmail: `${username}@example.com`, name: 'Seen Soon' }),
    });
  };
  const pace = { perSecond: PER_SECOND, seconds };
  await steadily(pace, create('warm', {}));
  row(`a user created, ${PER_SECOND} a second, until it is stored`, await steadily(pace, create('stored', { prefer: 'respond-async' })));
  row(`a user created, ${PER_SECOND} a second, until it is seen`, await steadily(pace, create('seen', {})));
}

const scenario = (name) => SCENARIOS.find((one) => one.name === name);

async function crowds(installation) {
  for (const name of ['ten thousand members', 'ten thousand users of a role']) {
    const taken = [];
    for (let i = 0; i < 3; i++) taken.push((await scenario(name).run(installation)).seconds.toFixed(1));
    console.log(`| ${name} in one call, until read, three times | | ${taken.join(', ')} s | | |`);
  }
}

async function imported(installation) {
  const { run } = scenario('user import');
  await run(installation, seconds);
  rate('users imported, 64 callers', await run(installation, seconds));
}

function rate(what, { rate: perSecond, refused, broken, ...times }) {
  const errors = refused + broken;
  row(`${what}: ${Math.round(perSecond)} a second${errors ? `, ${errors} ERRORS` : ''}`, { ...times, most: times.p99 });
}

if (!existsSync(data)) fill();
const product = options.base ? { base: options.base, stop: () => undefined }
  : await start({ port: Number(options.port), data, client: CLIENT });
try {
  const installation = new Installation(product.base, CLIENT);
  await caughtUp(installation);
  await warm(installation, Number(options.warmup));
  console.log('| 1 caller unless told | found | median | p99 | longest |\n|---|---|---|---|---|');
  for (const [name, part] of Object.entries(PARTS)) {
    if (!options.only || options.only.split(',').includes(name)) {
      await installation.renew();
      await part(installation);
    }
  }
  console.log(`\nLoad average ${loadavg()[0].toFixed(1)}.`);
} finally {
  await product.stop();
}
process.exit(0);
