// Things that work once: each is tried by two at once before a fault, in its midst and after it.
import assert from 'node:assert/strict';
import { base, password, unique } from '../client.mjs';
import { signedIn } from '../signed-in.mjs';

const failed = { status: 0 };

class OneTimeThing {
  #successes = [];
  #name;
  #use;

  constructor(name, use) {
    this.#name = name;
    this.#use = use;
  }

  async twoTry() {
    const answers = await Promise.all([1, 2].map(() => this.#use().catch(() => failed)));
    this.#successes.push(...answers.filter(({ status }) => status < 300 && status > 0));
    return this;
  }

  /** Different successes; the same answer given again is the same success. */
  workedAtMostOnce(identity = () => Symbol('success')) {
    const different = new Set(this.#successes.map(identity));
    assert.ok(different.size <= 1, `${this.#name} worked ${different.size} times`);
  }
}

export class OneTimeThings {
  #codes = [];
  #refreshTokens = [];
  #links = [];

  /** @param setupToken of a set-up link that nobody has used */
  static async prepare(setupToken) {
    const things = new OneTimeThings();
    const person = await signedIn();
    for (let n = 0; n < 6; n++) things.#codes.push(new OneTimeThing('a code', await person.code()));
    for (let n = 0; n < 3; n++) {
      const holder = await signedIn();
      const { refresh_token: refreshToken } = holder.tokens();
      things.#refreshTokens.push(new OneTimeThing('a refresh token', () => holder.exchange(refreshToken)));
    }
    if (setupToken) things.#links.push(new OneTimeThing('the set-up link', () => setUp(setupToken)));
    return things;
  }

  /** A third of them before the fault, which comes while the second third is tried; what is left waits. */
  async aroundFault(fault) {
    await Promise.all(this.#third(0).map((thing) => thing.twoTry()));
    const underWay = [...this.#third(1), ...this.#links].map((thing) => thing.twoTry());
    await fault();
    await Promise.all(underWay);
  }

  /** All are tried again, the used ones too. */
  async workedAtMostOnce() {
    await Promise.all([...this.#codes, ...this.#refreshTokens, ...this.#links].map((thing) => thing.twoTry()));
    for (const thing of [...this.#codes, ...this.#links]) thing.workedAtMostOnce();
    for (const token of this.#refreshTokens) token.workedAtMostOnce(({ body }) => body.refresh_token);
  }

  #third = (n) => [...this.#codes, ...this.#refreshTokens].filter((_, index) => index % 3 === n);
}

async function setUp(token) {
  const response = await fetch(`${base}/api/setup/administrator`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, username: unique('admin'), password }),
  });
  return { status: response.status };
}
