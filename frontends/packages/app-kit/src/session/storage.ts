import { PersistKey } from '@logto/browser';

type Key = `${PersistKey}`;

/**
 * Tokens live in memory and die with the page. Only the proof key of a sign-in that is under way outlives it,
 * because the browser leaves for the provider in between.
 */
export class MemoryStorage {
  readonly #kept = new Map<string, string>();
  readonly #prefix: string;

  constructor(clientId: string) {
    this.#prefix = `keystory:${clientId}:`;
  }

  async getItem(key: Key): Promise<string | null> {
    return key === PersistKey.SignInSession ? sessionStorage.getItem(this.#prefix + key) : (this.#kept.get(key) ?? null);
  }

  async setItem(key: Key, value: string): Promise<void> {
    if (key === PersistKey.SignInSession) sessionStorage.setItem(this.#prefix + key, value);
    else this.#kept.set(key, value);
  }

  async removeItem(key: Key): Promise<void> {
    if (key === PersistKey.SignInSession) sessionStorage.removeItem(this.#prefix + key);
    else this.#kept.delete(key);
  }
}
