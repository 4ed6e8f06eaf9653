// The built product as `./keystory` starts it, on a data folder of its own.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { send } from './client.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PATIENCE = 300_000;

/** Starts it and waits until it is healthy; `seconds` is what that took, a build included where one was needed. */
export async function start({ port, data, client }) {
  const base = `http://localhost:${port}`;
  const begin = performance.now();
  const child = spawn(join(root, 'keystory'), {
    cwd: root,
    env: {
      ...process.env,
      KEYSTORY_DATA: data,
      KEYSTORY_PORT: String(port),
      KEYSTORY_ENDPOINT: base,
      KEYSTORY_BOOTSTRAP_CLIENT_ID: client.id,
      KEYSTORY_BOOTSTRAP_CLIENT_SECRET: client.secret,
      KEYSTORY_PASSWORD_BREACH_RANGE_URL: '',
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => { output += chunk; });
  child.stderr.on('data', (chunk) => { output += chunk; });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  while (!(await isHealthy(base))) {
    if (child.exitCode !== null || performance.now() - begin > PATIENCE) {
      await stop();
      throw new Error(`The product did not start:\n${output.slice(-4000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { base, process: child.pid, seconds: (performance.now() - begin) / 1000, stop };
}

async function isHealthy(base) {
  try {
    return (await send('GET', `${base}/health`)).status === 200;
  } catch {
    return false;
  }
}
