// Builds the sign-in pages in memory and fails when their first load has grown too heavy,
// or when the shell has lost what the server fills in.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const LIMIT = 120_000;
const root = fileURLToPath(new URL('../sign-in/', import.meta.url));
const { output } = await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'error', build: { write: false } });

const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
const firstLoad = new Set();
const include = (name) => {
  if (firstLoad.has(name) || !chunks.has(name)) return;
  firstLoad.add(name);
  chunks.get(name).imports.forEach(include);
};
[...chunks.values()].filter(({ isEntry }) => isEntry).forEach(({ fileName }) => include(fileName));

const weight = [...firstLoad].reduce((sum, name) => sum + gzipSync(chunks.get(name).code, { level: 9 }).length, 0);
const shell = String(output.find(({ fileName }) => fileName === 'index.html').source);
const problems = [];
if (weight > LIMIT) problems.push(`first load is ${weight} bytes of compressed JavaScript, more than ${LIMIT}`);
if (!shell.includes('<!--keystory:settings-->')) problems.push('the shell has no place for the settings');
if (!/<meta property="csp-nonce" nonce="__KEYSTORY_NONCE__"/.test(shell)) problems.push('the shell does not tell its nonce');
for (const tag of shell.match(/<(script|style|link rel="(stylesheet|modulepreload)")[^>]*>/g) ?? []) {
  if (!tag.includes('nonce="__KEYSTORY_NONCE__"')) problems.push(`no nonce on ${tag}`);
}

if (problems.length > 0) {
  for (const problem of problems) console.error(`sign-in: ${problem}`);
  process.exit(1);
}
console.log(`sign-in: first load ${(weight / 1000).toFixed(1)} kB of ${LIMIT / 1000} kB compressed JavaScript`);
