// Several people at work at once, who write down what they were answered: each creates users, signs in and refreshes.
import { base, management, password, unique } from '../client.mjs';
import { signedIn } from '../signed-in.mjs';
import { until } from '../until.mjs';

const OUTCOMES = { 200: 'acknowledged', 502: 'unknown', 503: 'refused' };
const BROKEN_OFF = 502;
const PAUSE = 50;
const WORKERS = 4;

export class Load {
  /** Each entry: { worker, type, status, position, username, id }. */
  acknowledged = [];
  /** What was said not to have been done. */
  refused = [];
  /** Whatever broke off. */
  unknown = [];
  /** What no fault excuses. */
  surprises = [];
  #isOn = true;
  #workers;

  /**
   * Four workers, who sign in at the front door.
   *
   * @param command where they send what they write, in turn
   * @param provider where they exchange tokens, in turn
   */
  static async start({ command = [base], provider = [base] } = {}) {
    const load = new Load();
    const people = [];
    for (let worker = 0; worker < WORKERS; worker++) people.push(await signedIn());
    load.#workers = Promise.all(people.map((person, worker) =>
      load.#work(worker, person, command[worker % command.length], provider[worker % provider.length])));
    return load;
  }

  /** Waits until so many more are acknowledged. */
  async goesOn(count = 40, patience = 90_000) {
    const enough = this.acknowledged.length + count;
    await until(`${count} more are acknowledged`, () => this.acknowledged.length >= enough, patience);
  }

  async stop() {
    this.#isOn = false;
    await this.#workers;
  }

  async #work(worker, person, command, provider) {
    while (this.#isOn) {
      const username = unique('loaded');
      await this.#attempt({ worker, type: 'user.created', username }, () => createUser(command, username));
      const refreshed = await this.#attempt({ worker, type: 'refreshed' }, () => person.refresh(provider));
      if (refreshed === BROKEN_OFF) person = await this.#again(person);
      await this.#attempt({ worker, type: 'signed in' }, async () => (await person.code())(provider));
    }
  }

  /** Whose refresh broke off does not know whether the token was used up, and has few seconds to ask again. */
  async #again(person) {
    while (this.#isOn) {
      const anew = await signedIn().catch(() => undefined);
      if (anew) return anew;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return person;
  }

  async #attempt(what, ask) {
    const { status, headers, body } = await ask().catch((error) => ({ status: BROKEN_OFF, body: error.message }));
    const entry = { ...what, status, id: body?.id, position: Number(headers?.get('keystory-position')), at: Date.now() };
    this[OUTCOMES[status] ?? 'surprises'].push(OUTCOMES[status] ? entry : { ...entry, body });
    if (status !== 200) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return status;
  }
}

const createUser = (origin, username) => management('POST', '/users', { username, password }, origin);
