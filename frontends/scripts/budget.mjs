// Builds every app in memory and fails when its first load has grown too heavy, or when a shell has lost what the server
// fills in.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Most bytes of compressed JavaScript that each app's first load may have. */
const LIMITS = { 'sign-in': 120_000, account: 185_000, console: 205_000, 'demo-app': 120_000 };

/** What the server fills in, by app. */
const PLACES = { 'sign-in': ['<!--keystory:settings-->'] };

const problems = [];
for (const [app, limit] of Object.entries(LIMITS)) {
  const output = await built(app);
  const weight = weightOf(output);
  if (weight > limit) problems.push(`${app}: first load is ${weight} bytes of compressed JavaScript, more than ${limit}`);
  console.log(`${app}: first load ${(weight / 1000).toFixed(1)} kB of ${limit / 1000} kB compressed JavaScript`);
  const shell = String(output.find(({ fileName }) => fileName === 'index.html').source);
  problems.push(...wrongWith(shell, PLACES[app] ?? []).map((problem) => `${app}: ${problem}`));
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

async function built(app) {
  const root = fileURLToPath(new URL(`../${app}/`, import.meta.url));
  return (await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'error', build: { write: false } })).output;
}

/** Bytes of the entry with all that it imports at once, compressed. */
function weightOf(output) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const firstLoad = new Set();
  const include = (name) => {
    if (firstLoad.has(name) || !chunks.has(name)) return;
    firstLoad.add(name);
    chunks.get(name).imports.forEach(include);
  };
  [...chunks.values()].filter(({ isEntry }) => isEntry).forEach(({ fileName }) => include(fileName));
  return [...firstLoad].reduce((sum, name) => sum + gzipSync(chunks.get(name).code, { level: 9 }).length, 0);
}

function wrongWith(shell, places) {
  const wrong = places.filter((place) => !shell.includes(place)).map((place) => `the shell has no place for ${place}`);
  if (!/<meta property="csp-nonce" nonce="__KEYSTORY_NONCE__"/.test(shell)) wrong.push('the shell does not tell its nonce');
  const tags = shell.match(/<(script|style|link rel="(stylesheet|modulepreload)")[^>]*>/g) ?? [];
  return [...wrong, ...tags.filter((tag) => !tag.includes('nonce="__KEYSTORY_NONCE__"')).map((tag) => `no nonce on ${tag}`)];
}
