// Runs the acceptance tests: node run.mjs [--topology standalone|services] [--base URL] [--only KIND] [--port N]
// The kind of a test is in the name of its file: name.KIND.test.mjs, "api" where there is none.
//   api          over HTTP, in every topology; services: as well, with the four services; what goes through every operation
//                takes long and is there only, where the same controllers answer behind an edge
//   browser      in Chromium; console: as well, pages of the console that need nothing of the others, and take long
//   launcher     starts and stops the product itself; development: as well, with the development servers and Chromium;
//                faults: as well, and does to it what may happen to it
// With --base, the product runs already; KEYSTORY_TEST_CLIENT_ID, _SECRET and KEYSTORY_SETUP_LINK say how to get in,
// KEYSTORY_TEST_DATA where its data is. Pages on which a test failed are drawn into artefacts; with KEYSTORY_PICTURES=true
// all that are examined are.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, start } from './src/product.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

const base = option('base');
const port = Number(option('port', '3101'));
const topology = option('topology', 'standalone');
const kinds = { api: topology === 'services' ? ['api', 'services'] : ['api'] };
const only = option('only') ? kinds[option('only')] ?? [option('only')] : [...kinds.api, 'browser', 'console'];

const kindOf = (file) => /\.([a-z]+)\.test\.mjs$/.exec(file)?.[1] ?? 'api';
const files = readdirSync(join(here, 'tests'))
  .filter((file) => file.endsWith('.test.mjs') && only.includes(kindOf(file)))
  .map((file) => join(here, 'tests', file));

const product = await reach();

const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], {
  stdio: 'inherit',
  env: {
    ...process.env,
    KEYSTORY_BASE: product.base,
    KEYSTORY_TEST_CLIENT_ID: product.bootstrap.id,
    KEYSTORY_TEST_CLIENT_SECRET: product.bootstrap.secret,
    KEYSTORY_SETUP_LINK: product.setupLink ?? '',
    KEYSTORY_TEST_DATA: product.data ?? '',
  },
});
const status = await new Promise((resolve) => tests.on('exit', resolve));
await product.stop();
process.exit(status ?? 1);

async function reach() {
  const stop = async () => {};
  if (['launcher', 'development', 'faults'].some((kind) => only.includes(kind))) return { base: `http://localhost:${port}`, bootstrap, stop };
  if (!base) return start(topology, port);
  return {
    base,
    bootstrap: { id: process.env.KEYSTORY_TEST_CLIENT_ID, secret: process.env.KEYSTORY_TEST_CLIENT_SECRET },
    setupLink: process.env.KEYSTORY_SETUP_LINK,
    data: process.env.KEYSTORY_TEST_DATA,
    stop,
  };
}
