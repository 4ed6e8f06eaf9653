// Looks into the product's own database, for what its API does not show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Answers the rows of a statement, asked of the embedded database of a data folder as one of its roles. */
export async function query(sql, parameters = [], { data = process.env.KEYSTORY_TEST_DATA, user = 'keystory' } = {}) {
  const client = await connect(data, user);
  try {
    return (await client.query(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

/** Runs a statement in a transaction that stays open, with the locks it took, until the answer is called. */
export async function hold(sql) {
  const client = await connect(process.env.KEYSTORY_TEST_DATA, 'keystory');
  client.on('error', () => {});
  await client.query('begin');
  await client.query(sql);
  return () => client.end().catch(() => {});
}

async function connect(data, user) {
  const setting = (name) => readFileSync(join(data, name), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1', port: Number(setting('postgres.port')), database: 'keystory', user, password: setting('postgres.password'),
  });
  await client.connect();
  return client;
}

/** The tables of all schemas, as "schema.table". */
async function tables() {
  const rows = await query(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  return rows.map(({ name }) => name);
}

/** The tables of all schemas with a row that contains this text, as "schema.table", in whatever column. */
export async function tablesWith(text) {
  const found = [];
  for (const name of await tables()) {
    const rows = await query(`select from ${name} as t where t::text ilike '%' || $1 || '%' limit 1`, [text]);
    if (rows.length) found.push(name);
  }
  return found;
}
