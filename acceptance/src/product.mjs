// Starts the product as a person would, on a data folder of its own, and stops it again.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const LINK = /(https?:\/\/\S+\/console\/welcome\?token=\S+)/;
const PATIENCE = 180_000;

/** Starts `./keystory` (or `./keystory services`) and answers how to reach it once it is ready. */
export async function start(topology, port) {
  const data = mkdtempSync(join(tmpdir(), 'keystory-acceptance-'));
  const base = `http://localhost:${port}`;
  const bootstrap = { id: 'acceptance', secret: 'acceptance-secret-0123456789abcdef' };
  const child = spawn(join(root, 'keystory'), topology === 'services' ? ['services'] : [], {
    cwd: root,
    env: {
      ...process.env,
      KEYSTORY_DATA: data,
      KEYSTORY_PORT: String(port),
      KEYSTORY_ENDPOINT: base,
      KEYSTORY_BOOTSTRAP_CLIENT_ID: bootstrap.id,
      KEYSTORY_BOOTSTRAP_CLIENT_SECRET: bootstrap.secret,
      KEYSTORY_BOOTSTRAP_SECRET: bootstrap.secret,
      KEYSTORY_RATE_LIMIT: '100000',
      KEYSTORY_RATE_BURST: '100000',
      KEYSTORY_PASSWORD_BREACH_RANGE_URL: '',
    },
  });
  let output = '';
  const keep = (chunk) => { output += chunk; if (process.env.VERBOSE) process.stdout.write(chunk); };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const hasEnded = () => child.exitCode !== null;
    await until('ready', hasEnded, async () => (await fetch(`${base}/health`)).ok);
    await until('telling its set-up link', hasEnded, async () => LINK.test(output));
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${output.slice(-4000)}`);
  }
  return { base, bootstrap, setupLink: LINK.exec(output)?.[1], output: () => output, stop };
}

async function until(what, hasEnded, isSo) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (hasEnded()) throw new Error(`The product ended before it was ${what}`);
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The product was not ${what} within ${PATIENCE / 1000} s`);
}
