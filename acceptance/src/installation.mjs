// An installation that tests start, stop and give commands to, on a data folder of its own.
import assert from 'node:assert/strict';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base } from './client.mjs';
import { processesWith } from './processes.mjs';
import { launch, newDataFolder } from './product.mjs';

const port = Number(new URL(base).port);

export class Installation {
  data = newDataFolder();
  #settings;
  #running;

  constructor(settings = {}) {
    this.#settings = settings;
  }

  async start(more = {}) {
    this.#running = launch([], { port, data: this.data, settings: { ...this.#settings, ...more } });
    await this.#running.ready();
  }

  async stop() {
    this.#running.signal('SIGINT');
    assert.equal(await this.#running.ended, 130);
  }

  /** Runs a command to its end and answers what it said. */
  async command(words, status = 0, more = {}) {
    const ran = launch(words, { port, data: this.data, settings: { ...this.#settings, ...more } });
    assert.equal(await ran.ended, status, ran.output());
    return ran.output();
  }

  /** Runs a command that is answered with one line. */
  async refuses(words, line, more = {}) {
    const said = await this.command(words, 1, more);
    assert.match(said, line);
    assert.equal(said.trimEnd().split('\n').length, 1, said);
  }

  takeKey(text) {
    writeFileSync(join(this.data, 'key-encryption-key'), text, { mode: 0o600 });
  }

  takeKeyOf(other) {
    cpSync(join(other.data, 'key-encryption-key'), join(this.data, 'key-encryption-key'));
  }

  remove() {
    for (const { pid } of processesWith({ KEYSTORY_DATA: this.data })) process.kill(pid, 'SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }
}
