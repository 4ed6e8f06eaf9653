// The second of two that do the same, beside each service that `./keystory services` starts.
import { spawn } from 'node:child_process';
import { base } from '../client.mjs';
import { query } from '../database.mjs';
import { commandOf, environmentOf } from '../processes.mjs';
import { until } from '../until.mjs';

const port = Number(new URL(base).port);
const originOf = (at) => `http://127.0.0.1:${at}`;

export class Pair {
  #subject;
  #program;
  #ports;

  /** @param name of the second; @param offset of the first's port from that of the front door, the second's is three more */
  constructor(subject, program, name, offset) {
    this.#subject = subject;
    this.#program = program;
    this.name = name;
    this.#ports = [port + offset, port + offset + 3];
    this.origins = this.#ports.map(originOf);
  }

  #process = (at) => this.#subject.processOf(this.#program, { KEYSTORY_PORT: String(at) });

  /** Starts the second: the same program with the same settings, on a port and under a name of its own. */
  async startSecond() {
    const [model, own] = this.#ports;
    const [program, ...words] = commandOf(this.#process(model));
    const env = { ...environmentOf(this.#process(model)), KEYSTORY_PORT: String(own), KEYSTORY_NODE: this.name };
    spawn(program, words, { env, stdio: process.env.VERBOSE ? 'inherit' : 'ignore' });
    await until(`${this.name} is up`, () => fetch(`${this.origins[1]}/health`).then(({ ok }) => ok, () => false), 180_000);
  }

  killSecond = () => this.#subject.kill(this.#process(this.#ports[1]));

  /** The first does nothing until that is done. */
  async whileTheFirstRests(doThis) {
    const resting = this.#process(this.#ports[0]);
    process.kill(resting, 'SIGSTOP');
    await doThis().finally(() => process.kill(resting, 'SIGCONT'));
  }

  /** Waits until the second keeps these read models up to date: a place that nobody extends is free after ten seconds. */
  async secondKeeps(table, ...models) {
    await until(`${this.name} keeps ${models}`, async () => {
      const kept = await query(`select from ${table} where owner = $1 and processor_name = any($2)`, [this.name, models]);
      return kept.length === models.length;
    }, 40_000);
  }
}
