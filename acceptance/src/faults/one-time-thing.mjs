// Something that works once, and how often it did.
const failed = { status: 0 };
const EXCUSED = [502, 503];
const eachIsNew = () => Symbol('success');

export class OneTimeThing {
  /** Answers that no fault excuses. */
  surprises = [];
  #successes = [];
  #use;
  #identity;

  /**
   * @param use tries it for the n-th time
   * @param identity what makes two answers the same success, given again
   */
  constructor(name, use, identity = eachIsNew) {
    this.name = name;
    this.#use = use;
    this.#identity = identity;
  }

  /** So many try it at once. */
  async tried(times) {
    const answers = await Promise.all(Array.from({ length: times }, (_, n) => this.#use(n).catch(() => failed)));
    this.#successes.push(...answers.filter(({ status }) => status < 300 && status > 0));
    this.surprises.push(...answers.filter(({ status }) => status >= 500 && !EXCUSED.includes(status)));
  }

  /** How often it worked so far. */
  successes = () => new Set(this.#successes.map(this.#identity)).size;
}
