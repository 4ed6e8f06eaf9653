import { asApiError, type ApiError } from '@keystory/api-client';
import type { Failure } from './check';
import { identifiersOf } from './columns';
import type { Row } from './read';

/** How many people are sent at the same time. */
const AT_ONCE = 8;

/** How often somebody is sent before the import gives up for now. */
const TRIES = 5;

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
const TELL_EVERY_MS = 100;

/** `unanswered` has stopped because the server does not answer, and can go on; `signedOut` cannot. */
export type State = 'running' | 'stopped' | 'unanswered' | 'signedOut' | 'done';

export interface Progress {
  state: State;
  created: number;
  failures: readonly Failure[];
  /** How many were neither created nor refused so far. */
  left: number;
  /** People a second, since it was started or went on. */
  rate: number;
}

interface Surroundings {
  /** Creates somebody; throws what the API answered otherwise. */
  send: (row: Row) => Promise<unknown>;
  /** Why somebody was refused. Where the answer of an earlier try was lost, that one may have created them. */
  reasonOf: (error: ApiError, isUncertain: boolean) => string;
  /** Told every change of the state, and of the numbers often enough. */
  onProgress: (progress: Progress) => void;
  pause?: (ms: number) => Promise<void>;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Creates people one by one, several at the same time; can be stopped and go on. */
export class UserImport {
  readonly #rows: readonly Row[];
  readonly #surroundings: Surroundings;
  readonly #failures: Failure[] = [];
  /** Those who got no answer, whose turn comes after all others. */
  readonly #again: Row[] = [];
  readonly #uncertain = new Set<Row>();
  #state: State = 'stopped';
  #next = 0;
  #working = 0;
  #created = 0;
  #since = { at: 0, done: 0 };
  #toldAt = 0;

  constructor(rows: readonly Row[], surroundings: Surroundings) {
    this.#rows = rows;
    this.#surroundings = surroundings;
  }

  /** Starts, or goes on. */
  start(): void {
    if (this.#state !== 'stopped' && this.#state !== 'unanswered') return;
    this.#since = { at: performance.now(), done: this.#done };
    this.#become('running');
    const wanted = Math.min(AT_ONCE, this.#rows.length) - this.#working;
    for (let count = 0; count < wanted; count += 1) void this.#work();
  }

  /** Sends nobody more; who was sent is still awaited. */
  stop(): void {
    if (this.#state === 'running') this.#become('stopped');
  }

  /** Those who were not sent, or got no answer. */
  rest(): Row[] {
    return [...this.#again, ...this.#rows.slice(this.#next)];
  }

  get #done(): number {
    return this.#created + this.#failures.length;
  }

  async #work(): Promise<void> {
    this.#working += 1;
    for (let row = this.#take(); row; row = this.#take()) {
      const isSettled = await this.#settle(row);
      if (!isSettled) this.#again.push(row);
      if (this.#done === this.#rows.length) this.#become('done');
      else this.#tell();
    }
    this.#working -= 1;
  }

  #take(): Row | undefined {
    if (this.#state !== 'running') return undefined;
    if (this.#next >= this.#rows.length) return this.#again.shift();
    this.#next += 1;
    return this.#rows[this.#next - 1];
  }

  /** Whether it is decided what becomes of somebody. */
  async #settle(row: Row): Promise<boolean> {
    for (let tried = 1; ; tried += 1) {
      const error = await this.#refusal(row);
      if (!error) return true;
      if (error.status === 401) return this.#giveUp('signedOut');
      if (!isPassing(error)) return this.#refuse(row, error);
      if (!NOTHING_DONE.has(error.status)) this.#uncertain.add(row);
      if (tried === TRIES) return this.#giveUp('unanswered');
      await (this.#surroundings.pause ?? sleep)(pauseAfter(tried, error));
      if (this.#state !== 'running') return false;
    }
  }

  async #refusal(row: Row): Promise<ApiError | undefined> {
    try {
      await this.#surroundings.send(row);
    } catch (cause) {
      return asApiError(cause);
    }
    this.#created += 1;
    return undefined;
  }

  #refuse(row: Row, error: ApiError): true {
    const reason = this.#surroundings.reasonOf(error, this.#uncertain.has(row));
    this.#failures.push({ line: row.line, who: identifiersOf(row.values), reason });
    return true;
  }

  #giveUp(state: 'unanswered' | 'signedOut'): false {
    if (this.#state !== 'signedOut') this.#become(state);
    return false;
  }

  #become(state: State): void {
    this.#state = state;
    this.#toldAt = Number.NEGATIVE_INFINITY;
    this.#tell();
  }

  #tell(): void {
    const now = performance.now();
    if (this.#state === 'running' && now - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = now;
    const left = this.#rows.length - this.#done;
    const rate = ((this.#done - this.#since.done) * 1000) / Math.max(now - this.#since.at, 1);
    this.#surroundings.onProgress({ state: this.#state, created: this.#created, failures: this.#failures, left, rate });
  }
}

/** What may pass, and says that nothing was changed: a race, too often, too much. */
const NOTHING_DONE = new Set([409, 429, 503]);

/** Whether the same may be taken a moment later. */
const isPassing = ({ status }: ApiError) => status === 0 || status >= 500 || NOTHING_DONE.has(status);

const pauseAfter = (tried: number, { retryAfter = 0 }: ApiError) =>
  Math.min(Math.max(FIRST_PAUSE_MS * 2 ** (tried - 1), retryAfter * 1000), LONGEST_PAUSE_MS);
