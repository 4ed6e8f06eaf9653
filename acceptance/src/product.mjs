// Starts the product as a person would, on a data folder of its own, and stops it again.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const LINK = /(https?:\/\/\S+\/console\/welcome\?token=\S+)/;
const PATIENCE = 180_000;

export const bootstrap = { id: 'acceptance', secret: 'acceptance-secret-0123456789abcdef' };
/** PostgreSQL's programs, by version, as the first start of a checkout has unpacked them. */
const programs = join(root, '.keystory', 'postgresql');

/** An empty one, but for what was unpacked before: a start has to do that once in a checkout. */
export function newDataFolder() {
  const data = mkdtempSync(join(tmpdir(), 'keystory-acceptance-'));
  if (existsSync(programs)) for (const version of readdirSync(programs)) symlinkSync(join(programs, version), join(data, version));
  return data;
}

/** Whole or not at all: another start may do the same just now. */
function keepPrograms(data) {
  for (const version of readdirSync(data).filter((name) => /^postgresql-\d/.test(name) && !lstatSync(join(data, name)).isSymbolicLink())) {
    mkdirSync(programs, { recursive: true });
    const unfinished = mkdtempSync(`${programs}-`);
    cpSync(join(data, version), unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, join(programs, version));
    } catch {
      rmSync(unfinished, { recursive: true });
    }
  }
}

/** Starts `./keystory` (or `./keystory services`) and answers how to reach it once it is ready. */
export async function start(topology, port, host = 'localhost', settings = {}) {
  const data = newDataFolder();
  const running = launch(topology === 'services' ? ['services'] : [], { host, port, data, settings });
  const stop = async () => {
    running.signal('SIGTERM');
    await running.ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await running.ready();
    await running.says('its set-up link', LINK);
    keepPrograms(data);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base: running.base, data, bootstrap, setupLink: LINK.exec(running.output())[1], stop };
}

/** Runs `./keystory` with these words, under another program's if it is told; what it says is kept, and its status is `ended`. */
export function launch(words, { host = 'localhost', port, data, settings = {}, under = [] }) {
  const base = `http://${host}:${port}`;
  const [program, ...rest] = [...under, join(root, 'keystory'), ...words];
  const child = spawn(program, rest, { cwd: root, env: { ...process.env, ...environment(base, port, data), ...settings } });
  let output = '';
  const keep = (chunk) => { output += chunk; if (process.env.VERBOSE) process.stdout.write(chunk); };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((resolve) => child.on('close', (status, signal) => resolve(status ?? signal)));
  const wait = (what, isSo) => until(`The product is ${what}`, async () => {
    if (child.exitCode !== null || child.signalCode) throw new Error(`The product ended before it was ${what}\n${output.slice(-4000)}`);
    return isSo();
  }, PATIENCE).catch((error) => { throw new Error(`${error.message}\n${output.slice(-4000)}`); });
  return {
    base,
    ended,
    pid: child.pid,
    output: () => output,
    signal: (name) => child.kill(name),
    ready: () => wait('ready', () => fetch(`${base}/health`).then((health) => health.ok, () => false)),
    says: (what, pattern) => wait(`telling ${what}`, () => pattern.test(output)),
  };
}

/** Who knows the names that tests make up: a test answers there when it needs that. */
export const nameServerOf = (base) => ({ address: '127.0.0.1', port: Number(new URL(base).port) + 900 });

/** Who judges there whether somebody is a person: a test answers there when it needs that. */
export const judgeOf = (base) => `http://127.0.0.1:${Number(new URL(base).port) + 901}`;

/** Products live for minutes here, too few for the second compiler to give back what it takes. */
const SHORT_LIFE = '-XX:TieredStopAtLevel=1';

const environment = (base, port, data) => ({
  KEYSTORY_JAVA_OPTIONS: SHORT_LIFE,
  KEYSTORY_DOMAIN_NAME_SERVERS: `127.0.0.1:${port + 900}`,
  KEYSTORY_DOMAIN_TIMEOUT: '500ms',
  // Whoever is asked may have little of a busy machine.
  KEYSTORY_OUTBOUND_TIMEOUT: '10s',
  KEYSTORY_SCRIPT_TIME_LIMIT: '30s',
  KEYSTORY_CAPTCHA_TURNSTILE: `${judgeOf(base)}/turnstile`,
  KEYSTORY_CAPTCHA_RECAPTCHA: judgeOf(base),
  KEYSTORY_DATA: data,
  KEYSTORY_PORT: String(port),
  KEYSTORY_ENDPOINT: base,
  KEYSTORY_BOOTSTRAP_CLIENT_ID: bootstrap.id,
  KEYSTORY_BOOTSTRAP_CLIENT_SECRET: bootstrap.secret,
  KEYSTORY_BOOTSTRAP_SECRET: bootstrap.secret,
  KEYSTORY_RATE_LIMIT: '100000',
  KEYSTORY_RATE_BURST: '100000',
  KEYSTORY_PASSWORD_BREACH_RANGE_URL: '',
  KEYSTORY_TRUSTED_PROXIES: '127.0.0.1,::1',
  KEYSTORY_CLIENT_CERTIFICATES_HEADER: 'Client-Cert',
  KEYSTORY_CLIENT_CERTIFICATES_AUTHORITIES: join(root, 'acceptance', 'certificates', 'authority.pem'),
});
