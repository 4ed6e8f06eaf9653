// Measures the product under load; ./benchmarks/run --help tells the options.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Installation } from './installation.mjs';
import { start } from './product.mjs';
import { processorTime, watchMemory } from './resources.mjs';
import { SCENARIOS } from './scenarios.mjs';

const HELP = `./benchmarks/run [options]
  --only a,b      scenarios by name, all otherwise: ${SCENARIOS.map((s) => s.name).join(', ')}
  --seconds 10    length of one measurement
  --repeat 3      measurements per scenario; the median counts
  --warmup 8      seconds before the first measurement of a scenario
  --users 40      users that can sign in
  --sign-ins 8    how many of them sign in at once
  --port 3201     where the product listens while it is measured
  --base URL      drive a product that runs already; KEYSTORY_BOOTSTRAP_CLIENT_ID and _SECRET say how to get in
  --process PID   the process of that product, to measure what it uses; --data DIR is its data folder
  --json FILE     also write the figures there`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' }, seconds: { type: 'string', default: '10' }, repeat: { type: 'string', default: '3' },
    warmup: { type: 'string', default: '8' }, users: { type: 'string', default: '40' }, 'sign-ins': { type: 'string', default: '8' },
    port: { type: 'string', default: '3201' }, base: { type: 'string' },
    process: { type: 'string' }, data: { type: 'string' }, json: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

const only = options.only?.split(',');
const scenarios = SCENARIOS.filter((scenario) => !only || only.includes(scenario.name));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number) => Number(number >= 100 ? Math.round(number) : number.toPrecision(3));

const rows = [];
const row = (name, value, target, isReached, detail) => {
  rows.push({ name, value, target, isReached, detail });
  console.error(`${name}: ${value} ${detail}`);
};

await (options.base ? measureRunning(options.base) : measureBuilt());
print();
if (options.json) writeFileSync(options.json, JSON.stringify({ processors: cpus().length, options, rows }, null, 2));
process.exit(0);

async function measureRunning(base) {
  const { KEYSTORY_BOOTSTRAP_CLIENT_ID: id, KEYSTORY_BOOTSTRAP_CLIENT_SECRET: secret } = process.env;
  await measureAndWatch(new Installation(base, { id, secret }),
    options.process && { process: Number(options.process), data: options.data });
}

async function measureBuilt() {
  const data = mkdtempSync(join(tmpdir(), 'keystory-load-'));
  const client = { id: 'load', secret: randomBytes(24).toString('base64url') };
  const settings = { port: Number(options.port), data, client };
  let product = await start(settings);
  try {
    await product.stop();
    const starts = [];
    for (let i = 0; i < Number(options.repeat); i++) {
      product = await start(settings);
      starts.push(product.seconds);
      if (i < Number(options.repeat) - 1) await product.stop();
    }
    row('start', `${round(median(starts))} s`, '≤ 6 s', median(starts) <= 6, `(${starts.map(round).join(', ')})`);
    await measureAndWatch(new Installation(product.base, client), { process: product.process, data });
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureAndWatch(installation, product) {
  const stopWatching = product ? watchMemory(product) : () => undefined;
  await measure(installation, product);
  const most = stopWatching();
  if (most) {
    row('memory', `${round(most.all)} MB`, '≤ 700 MB', most.all <= 700,
      `java ${round(most.java)} MB, postgres ${round(most.postgres)} MB`);
  }
}

async function measure(installation, product) {
  await installation.prepare(Number(options.users), Number(options['sign-ins']));
  for (const scenario of scenarios) {
    try {
      await kind(scenario)(scenario, installation, product);
    } catch (error) {
      row(scenario.name, 'failed', target(scenario), false, error.message.slice(0, 300));
    }
  }
}

function kind({ within, share }) {
  if (within) return measureOnce;
  return share ? measureShare : measureScenario;
}

/** What is left of a rate beside something else. */
async function measureShare(scenario, installation) {
  await scenario.run(installation, Number(options.warmup));
  const runs = [];
  for (let i = 0; i < Number(options.repeat); i++) runs.push(await scenario.run(installation, Number(options.seconds)));
  const share = median(runs.map((run) => run.share));
  row(scenario.name, `${round(share * 100)} %`, target(scenario), share >= scenario.share,
    `alone and beside ${round(median(runs.map((run) => run.failed)))} a minute: ${runs.map((run) =>
      `${round(run.alone)} and ${round(run.beside)}/s`).join(', ')}`);
}

/** Something large, done once each time; the first is the warm-up. */
async function measureOnce(scenario, installation) {
  const runs = [];
  for (let i = 0; i <= Number(options.repeat); i++) {
    await installation.renew();
    runs.push(await scenario.run(installation));
  }
  runs.shift();
  const seconds = median(runs.map((run) => run.seconds));
  row(scenario.name, `${round(seconds)} s`, target(scenario), seconds <= scenario.within,
    `answered after ${round(median(runs.map((run) => run.answered)))} s (${runs.map((run) => round(run.seconds)).join(', ')})`);
}

async function measureScenario(scenario, installation, product) {
  await installation.renew();
  await scenario.run(installation, Number(options.warmup));
  const runs = [];
  const before = product && processorTime(product);
  for (let i = 0; i < Number(options.repeat); i++) {
    runs.push(await scenario.run(installation, Number(options.seconds)));
  }
  const cost = product ? costs(before, processorTime(product), runs) : '';
  const rate = median(runs.map((run) => run.rate));
  const p99 = median(runs.map((run) => run.p99));
  const errors = runs.reduce((sum, run) => sum + run.refused + run.broken, 0);
  row(scenario.name, `${round(rate)}/s`, target(scenario),
    scenario.rate === undefined ? undefined : rate >= scenario.rate && p99 <= (scenario.p99 ?? Infinity) && errors === 0,
    `p50 ${round(median(runs.map((run) => run.p50)))} ms, p99 ${round(p99)} ms`
      + `${errors ? `, ${errors} ERRORS` : ''}${cost} (${runs.map((run) => round(run.rate)).join(', ')})`);
}

/** Processor time per request says what a machine that does other things as well hides. */
function costs(before, after, runs) {
  const done = runs.reduce((sum, run) => sum + run.rate * Number(options.seconds), 0);
  const each = (kind) => round((after[kind] - before[kind]) * 1000 / done);
  return `, processor ms each: java ${each('java')}, postgres ${each('postgres')}, generator ${each('generator')}`;
}

function target({ rate, p99, within, share }) {
  if (within) return `≤ ${within} s`;
  if (share) return `≥ ${share * 100} %`;
  return rate === undefined ? '' : `≥ ${rate}/s${p99 === undefined ? '' : `, p99 ≤ ${p99} ms`}`;
}

function print() {
  console.log('| scenario | measured | target | reached | latency, and each run |\n|---|---|---|---|---|');
  for (const { name, value, target: wanted, isReached, detail } of rows) {
    console.log(`| ${name} | ${value} | ${wanted} | ${isReached === undefined ? '' : isReached ? 'yes' : 'no'} | ${detail} |`);
  }
}
