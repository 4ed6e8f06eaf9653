// The product that a fault is done to, on a data folder of its own.
import { rmSync } from 'node:fs';
import { base } from '../client.mjs';
import { isAlive, processOf, processesWith } from '../processes.mjs';
import { launch, newDataFolder } from '../product.mjs';
import { until } from '../until.mjs';

const LINK = /\/console\/welcome\?token=(\S+)/;

export class Subject {
  data = newDataFolder();
  #words;
  #more;
  #running;

  /** @param words what `./keystory` is told; @param more its settings, and the program it runs under */
  constructor(words = [], more = {}) {
    this.#words = words;
    this.#more = more;
    process.env.KEYSTORY_TEST_DATA = this.data;
  }

  /** From the next start on it runs under this program. */
  runUnder(...program) {
    this.#more = { ...this.#more, under: program };
  }

  /** Starts it and waits until it is ready. */
  async start() {
    this.#running = launch(this.#words, { port: Number(new URL(base).port), data: this.data, ...this.#more });
    await this.ready();
  }

  ready = () => this.#running.ready();
  output = () => this.#running.output();

  /** What the link gives that the start prints. */
  async setupToken() {
    await this.#running.says('its set-up link', LINK);
    return LINK.exec(this.output())[1];
  }

  /** The process of a main class, by its settings where there are several. */
  processOf(program, settings = {}) {
    return processOf(program, { KEYSTORY_DATA: this.data, ...settings });
  }

  /** The server that takes connections; its children go when it goes. */
  postmaster() {
    return this.#processes().find(({ command }) => command[0].endsWith('/bin/postgres') && command[1] === '-D').pid;
  }

  /** kill -9, and waits until they are gone. */
  async kill(...pids) {
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await until('the killed are gone', () => !pids.some(isAlive));
  }

  /** Ends whatever is left, and forgets the data. */
  async remove() {
    await this.kill(...this.#processes().map(({ pid }) => pid));
    rmSync(this.data, { recursive: true, force: true });
  }

  #processes = () => processesWith({ KEYSTORY_DATA: this.data });
}
