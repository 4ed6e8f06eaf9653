// What an installation of the last release left: every row of its database, and the key of its vault. Rows are kept as
// PostgreSQL tells them, so that none of their numbers or bytes is read here.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { root } from '../product.mjs';
import { migrationsOf } from './migrations.mjs';

const FILE = join(root, 'acceptance/kept/last-release.json.br');

/** All tables, those with partitions as one. */
const TABLES = `select nspname || '.' || relname as name from pg_class join pg_namespace schema on schema.oid = relnamespace
  where relkind in ('r', 'p') and not relispartition and nspname in ('log', 'log_archive', 'vault', 'token', 'read', 'oidc') order by 1`;

/** As the store makes them; a state of so few events has archived none. */
const PARTITIONS = `do $$
  declare part log.partition;
  begin
    for part in select * from log.partition loop
      execute format('create table log.%I (like log.event, constraint %I check (position >= %s and position < %s))',
        part.name, part.name || '_position_check', part.from_position, part.to_position);
      execute format('alter table log.event_%s attach partition log.%I for values from (%s) to (%s)',
        lower(part.category), part.name, part.from_position, part.to_position);
    end loop;
  end $$`;

/** The rows of all tables, each as one text. */
export async function rowsOf(database, name) {
  const tables = {};
  for (const { name: table } of await database.query(name, TABLES)) {
    const [{ rows }] = await database.query(name, `select json_agg(t)::text as rows from ${quoted(table)} as t`);
    if (rows) tables[table] = rows;
  }
  return tables;
}

/** Keeps a state; answers how many bytes it takes. */
export function keep(state) {
  const bytes = Buffer.from(JSON.stringify(state));
  const kept = brotliCompressSync(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } });
  writeFileSync(FILE, kept);
  return kept.length;
}

/** The state that is kept. */
export const kept = () => JSON.parse(brotliDecompressSync(readFileSync(FILE)).toString());

/** Makes a database of the external server what it was; neither counts nor references are followed, which are rows as well. */
export async function restore(database, name, { tables }) {
  const migrations = migrationsOf((schema) => JSON.parse(tables[`${schema}.flyway_schema_history`]));
  await database.query(name, migrations.join('\n;\n'));
  await database.query(name, [fill('log.partition', tables['log.partition']), PARTITIONS].join(';\n'));
  const rows = Object.entries(tables).map(([table, text]) => fill(table, text));
  await database.query(name, ['set session_replication_role = replica', ...rows].join(';\n'), 'postgres');
}

/** What the migrations put there themselves is in the rows too. */
const fill = (table, rows) => `delete from ${quoted(table)};
  insert into ${quoted(table)} select * from json_populate_recordset(null::${quoted(table)}, ${literal(rows)})`;

const quoted = (table) => table.split('.').map((name) => `"${name}"`).join('.');

const literal = (text) => `'${text.replaceAll("'", "''")}'`;
