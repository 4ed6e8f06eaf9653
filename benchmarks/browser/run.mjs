// Starts the built product, or takes one that runs, and measures the console; ./benchmarks/interactions --help tells the options.
import { parseArgs } from 'node:util';
import { start } from '../../acceptance/src/product.mjs';

const HELP = `./benchmarks/interactions [options]
  --repeat 20     how often each thing is done; once more before, which does not count
  --users 100     how many users there are
  --port 3301     where the product listens while it is measured
  --base URL      a product that runs already; KEYSTORY_TEST_CLIENT_ID, _SECRET and KEYSTORY_SETUP_LINK say how to get in`;

const { values: options } = parseArgs({
  options: {
    repeat: { type: 'string', default: '20' }, users: { type: 'string', default: '100' },
    port: { type: 'string', default: '3301' }, base: { type: 'string' }, help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

const product = options.base ? { base: options.base, stop: async () => {} } : await started();
try {
  process.env.KEYSTORY_BASE = product.base;
  const { measure } = await import('./console.mjs');
  await measure({ repeat: Number(options.repeat), users: Number(options.users) });
} finally {
  await product.stop();
}

async function started() {
  const product = await start('standalone', Number(options.port));
  process.env.KEYSTORY_TEST_CLIENT_ID = product.bootstrap.id;
  process.env.KEYSTORY_TEST_CLIENT_SECRET = product.bootstrap.secret;
  process.env.KEYSTORY_SETUP_LINK = product.setupLink;
  return product;
}
