// The schemas of the database as they were at a release: made by the migrations that its history names, as they lie here.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../product.mjs';

/** As the product brings them up to date. */
const SCHEMAS = ['log', 'token', 'read', 'oidc'];

/** Where Flyway notes what it did. @see https://documentation.red-gate.com/fd/flyway-schema-history-table-273973417.html */
const HISTORY = (schema) => `create table ${schema}.flyway_schema_history (
  installed_rank integer primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
  script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
  installed_on timestamp not null default now(), execution_time integer not null, success boolean not null)`;

/** The statements that make them, by the rows of their histories. */
export function migrationsOf(historyOf) {
  return SCHEMAS.flatMap((schema) => {
    const [made, ...applied] = historyOf(schema).toSorted((one, other) => one.installed_rank - other.installed_rank);
    const schemas = made.script.split(',').map((name) => `create schema ${name}`);
    return [...schemas, HISTORY(schema), `set search_path to ${schema}, public`, ...applied.map(({ script }) => readMigration(schema, script))];
  });
}

function readMigration(schema, script) {
  const folder = readdirSync(root).map((module) => join(root, module, 'src/main/resources/db', schema)).find((one) => existsSync(one));
  try {
    return readFileSync(join(folder, script), 'utf8');
  } catch {
    throw new Error(`The last release was made with the migration ${script} of ${schema}, which is not there any more`);
  }
}
