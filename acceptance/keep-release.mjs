// Keeps what an installation of this release leaves, for the tests of those that follow: node keep-release.mjs [--port N]
// Starts the built product on an empty database, fills it, ends it, and writes all rows to acceptance/kept.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExternalDatabase } from './src/external-database.mjs';
import { bootstrap, start } from './src/product.mjs';
import { keep, rowsOf } from './src/release/state.mjs';

const NAME = 'release';
const at = process.argv.indexOf('--port');
const database = new ExternalDatabase();
await database.start();
try {
  await database.create(NAME);
  const state = await lived();
  const tables = await rowsOf(database, NAME);
  await allAreFilled(tables);
  console.log(`${keep({ ...state, tables }).toLocaleString('en')} bytes are kept of ${Object.keys(tables).length} tables`);
} finally {
  await database.stop();
}

/** An installation from its first start to its end: its key, a user, and what it said. */
async function lived() {
  const product = await start('standalone', at < 0 ? 3101 : Number(process.argv[at + 1]), 'localhost', database.settings(NAME));
  try {
    Object.assign(process.env, {
      KEYSTORY_BASE: product.base, KEYSTORY_TEST_CLIENT_ID: bootstrap.id, KEYSTORY_TEST_CLIENT_SECRET: bootstrap.secret,
      KEYSTORY_SETUP_LINK: product.setupLink,
    });
    const { filled } = await import('./src/release/filled.mjs');
    const { whatIsSaid } = await import('./src/release/said.mjs');
    const userId = await filled();
    const said = await whatIsSaid(userId);
    return { key: readFileSync(join(product.data, 'key-encryption-key'), 'utf8'), origin: product.base, userId, said };
  } finally {
    await product.stop();
  }
}

/** A read model that has no row is not tried by whoever takes this up. */
async function allAreFilled(tables) {
  const models = await database.query(NAME, 'select name, tables from log.projection order by name');
  const empty = models.flatMap((model) => model.tables.filter((table) => !tables[table]));
  if (empty.length) throw new Error(`Fill these as well: ${empty.join(', ')}`);
}
