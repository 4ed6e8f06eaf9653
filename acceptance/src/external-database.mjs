// A PostgreSQL that the product does not start itself: named to it by KEYSTORY_DB_URL, with as many databases as wanted.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newDataFolder, root } from './product.mjs';
import { until } from './until.mjs';

const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

export class ExternalDatabase {
  #folder = newDataFolder();
  #server;

  async start() {
    this.#server = spawn(java, ['-Xmx32m', '-cp', join(root, 'standalone/target/keystory/keystory.jar'),
      'io.keystory.standalone.postgres.DatabaseServer', this.#folder], { stdio: 'inherit' });
    await until('the external database is up', () => existsSync(join(this.#folder, 'postgres.url')));
  }

  create = (name) => this.query('keystory', `create database ${name} owner keystory`, 'postgres');

  /** What the product must be told to use one of its databases. */
  settings = (name) => ({
    KEYSTORY_DB_URL: `jdbc:postgresql://127.0.0.1:${this.#setting('postgres.port')}/${name}`,
    KEYSTORY_DB_USERNAME: 'keystory',
    KEYSTORY_DB_PASSWORD: this.#setting('postgres.password'),
  });

  /** The rows of one statement, or of the last of several. */
  async query(database, sql, user = 'keystory') {
    const client = new pg.Client({
      host: '127.0.0.1', port: Number(this.#setting('postgres.port')), database, user, password: this.#setting('postgres.password'),
    });
    await client.connect();
    try {
      return [await client.query(sql)].flat().at(-1).rows;
    } finally {
      await client.end();
    }
  }

  async stop() {
    const ended = new Promise((resolve) => this.#server.on('exit', resolve));
    this.#server.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #setting = (name) => readFileSync(join(this.#folder, name), 'utf8').trim();
}
