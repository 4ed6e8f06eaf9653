// wrk as the source of requests: one thread in C that leaves the processors to the product.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPORT = `
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('FIGURES %d %d %d %d %d %d\\n', summary.requests, summary.duration, e.status,
    e.connect + e.read + e.write + e.timeout, latency:percentile(50), latency:percentile(99)))
end`;

const quote = (text) => JSON.stringify(text);

/** The Lua lines that repeat one request. */
export const always = (method, { headers = {}, body } = {}) => [
  `wrk.method = ${quote(method)}`,
  ...Object.entries(headers).map(([name, value]) => `wrk.headers[${quote(name)}] = ${quote(value)}`),
  ...(body === undefined ? [] : [`wrk.body = ${quote(body)}`]),
].join('\n');

/** Drives `url` for a while; answers {rate, p50, p99 (ms), refused, broken}. */
export async function drive(url, lua, { seconds, connections }) {
  const folder = mkdtempSync(join(tmpdir(), 'keystory-load-'));
  const script = join(folder, 'requests.lua');
  writeFileSync(script, lua + REPORT);
  const output = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s', '-s', script, url]);
  rmSync(folder, { recursive: true });
  const found = /FIGURES (.+)/.exec(output);
  if (!found) throw new Error(`wrk said: ${output.slice(0, 500)}`);
  const [requests, micros, refused, broken, p50, p99] = found[1].split(' ').map(Number);
  return { rate: requests / (micros / 1e6), p50: p50 / 1000, p99: p99 / 1000, refused, broken };
}

function run(command, options) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, options);
    child.stdout.on('data', (chunk) => { output += chunk; });
    child.stderr.on('data', (chunk) => { output += chunk; });
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
