// Runs the acceptance tests: node run.mjs [--topology standalone|services] [--base URL] [--only api|browser] [--port N]
// With --base, the product runs already; KEYSTORY_TEST_CLIENT_ID, _SECRET and KEYSTORY_SETUP_LINK say how to get in.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './src/product.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

const only = option('only');
const base = option('base');
const product = base
  ? {
    base,
    bootstrap: { id: process.env.KEYSTORY_TEST_CLIENT_ID, secret: process.env.KEYSTORY_TEST_CLIENT_SECRET },
    setupLink: process.env.KEYSTORY_SETUP_LINK,
    stop: async () => {},
  }
  : await start(option('topology', 'standalone'), Number(option('port', '3101')));

const files = readdirSync(join(here, 'tests'))
  .filter((file) => file.endsWith('.test.mjs'))
  .filter((file) => !only || file.endsWith('.browser.test.mjs') === (only === 'browser'))
  .map((file) => join(here, 'tests', file));

const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], {
  stdio: 'inherit',
  env: {
    ...process.env,
    KEYSTORY_BASE: product.base,
    KEYSTORY_TEST_CLIENT_ID: product.bootstrap.id,
    KEYSTORY_TEST_CLIENT_SECRET: product.bootstrap.secret,
    KEYSTORY_SETUP_LINK: product.setupLink ?? '',
  },
});
const status = await new Promise((resolve) => tests.on('exit', resolve));
await product.stop();
process.exit(status ?? 1);
