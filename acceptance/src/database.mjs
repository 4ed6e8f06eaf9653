// Looks into the product's own database, for what must not be there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const setting = (name) => readFileSync(join(process.env.KEYSTORY_TEST_DATA, name), 'utf8').trim();

/** The tables of all schemas with a row that contains this text, as "schema.table", in whatever column. */
export async function tablesWith(text) {
  const client = new pg.Client({
    host: '127.0.0.1', port: Number(setting('postgres.port')), database: 'keystory', user: 'keystory', password: setting('postgres.password'),
  });
  await client.connect();
  try {
    const { rows } = await client.query(`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const found = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(`select from ${name} as t where t::text ilike '%' || $1 || '%' limit 1`, [text]);
      if (rowCount) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}
