// Things that work once: each is tried by several at once before a fault, in its midst and after it.
import assert from 'node:assert/strict';
import { base } from '../client.mjs';
import { allowAll, KINDS, setupLink } from './one-time-kinds.mjs';

/** Two tries in two browsers at each of two processes: see one-time-kinds. */
const doorOf = (origins) => (n) => origins[(n >> 1) % origins.length];

export class OneTimeThings {
  #things;
  #links;
  #tries;

  constructor(things, links, tries) {
    this.#things = things;
    this.#links = links;
    this.#tries = tries;
  }

  /**
   * Makes some of every kind.
   *
   * @param setupToken of a set-up link that nobody has used
   * @param tries how many try a thing at once, in turn at the origins of the processes that give commands and tokens
   */
  static async prepare({ setupToken, tries = 2, command = [base], provider = [base] } = {}) {
    await allowAll();
    const doors = { command: doorOf(command), provider: doorOf(provider) };
    const things = [];
    for (const make of KINDS) things.push(...await make(doors));
    return new OneTimeThings(things, setupToken ? [setupLink(setupToken)] : [], tries);
  }

  /** A third of them before the fault, which comes while the second third is tried; what is left waits. */
  async aroundFault(fault) {
    await this.#try(this.#third(0));
    const underWay = this.#try([...this.#third(1), ...this.#links]);
    await fault();
    await underWay;
  }

  /** All are tried again, the used ones too. Of each kind one worked at least, else nothing was tried here. */
  async workedAtMostOnce() {
    await this.#try([...this.#things, ...this.#links]);
    for (const thing of [...this.#things, ...this.#links]) {
      assert.ok(thing.successes() <= 1, `${thing.name} worked ${thing.successes()} times`);
      assert.deepEqual(thing.surprises, [], thing.name);
    }
    const worked = this.#things.filter((thing) => thing.successes() === 1).map(({ name }) => name);
    for (const { name } of this.#things) assert.ok(worked.includes(name), `${name} never worked`);
  }

  #try = (things) => Promise.all(things.map((thing) => thing.tried(this.#tries)));

  #third = (n) => this.#things.filter((_, index) => index % 3 === n);
}
