import { ApiError } from '@keystory/api-client';
import { createRequester, generateCodeChallenge, generateCodeVerifier, generateState, LogtoRequestError, type LogtoConfig } from '@logto/browser';
import { StandardLogtoClient } from '@logto/client';
import { MemoryStorage } from './storage';

interface Options {
  clientId: string;
  scopes: string[];
  /** API that the tokens are for; without one they are for userinfo and the Account API. */
  resource?: string;
  /** Paths of this origin, as registered. */
  redirectPath: string;
  signedOutPath: string;
}

export interface Claims {
  sub: string;
  name?: string | null;
  username?: string | null;
  email?: string | null;
  picture?: string | null;
}

/** Two restarts within this time mean that the provider keeps sending tokens that the API refuses. */
const RESTART_PAUSE_MS = 15_000;

/**
 * A signed-in page: tokens in memory, kept up by the refresh token, and got anew after a reload through the provider's
 * own session, without asking the person.
 */
export class Session {
  readonly #client: StandardLogtoClient;
  readonly #options: Options;
  readonly #redeem: (address: string) => Promise<void>;
  #started: Promise<string | undefined> | undefined;

  /** `redeem` exchanges the address that the provider has sent the browser to for tokens. */
  constructor(options: Options, redeem?: (address: string) => Promise<void>) {
    this.#options = options;
    const { clientId, scopes, resource } = options;
    const config: LogtoConfig = {
      endpoint: window.location.origin,
      appId: clientId,
      scopes,
      ...(resource ? { resources: [resource] } : {}),
    };
    const adapter = {
      requester: createRequester(fetch),
      navigate: (url: string) => window.location.assign(url),
      storage: new MemoryStorage(clientId),
      generateCodeChallenge,
      generateCodeVerifier,
      generateState,
    };
    this.#client = new StandardLogtoClient(config, adapter, (client) => ({
      // Fetched by those who come back from the provider only.
      verifyIdToken: async (token) => (await import('./idToken')).verifyIdToken(client, token),
    }));
    this.#redeem = redeem ?? ((address) => this.#client.handleSignInCallback(address));
  }

  /**
   * Signs in, once per page. Resolves when there are tokens, with the place to return to if the browser has just come
   * back from the provider; never resolves while the browser is leaving for it.
   */
  start(): Promise<string | undefined> {
    this.#started ??= this.#isCallback() ? this.#finish() : this.#leave();
    return this.#started;
  }

  /** Signs in again because tokens were refused; throws where that was just tried in vain. */
  async restart(): Promise<void> {
    const last = Number(sessionStorage.getItem(this.#key('restarted')) ?? 0);
    if (Date.now() - last < RESTART_PAUSE_MS) throw new Error('The server does not accept the tokens it has just issued.');
    sessionStorage.setItem(this.#key('restarted'), String(Date.now()));
    await this.#leave();
  }

  /** Forgets a failed start, so that the next one begins afresh. */
  async retry(): Promise<void> {
    await this.#leave();
  }

  token(): Promise<string> {
    return orRefused(this.#client.getAccessToken(this.#options.resource));
  }

  /** A token for the person's own account, whatever API the others are for. */
  accountToken(): Promise<string> {
    return orRefused(this.#client.getAccessToken());
  }

  /** Scopes that the token for the resource carries. */
  async grantedScopes(): Promise<string[]> {
    await this.token();
    const { scope } = await this.#client.getAccessTokenClaims(this.#options.resource);
    return scope?.split(' ') ?? [];
  }

  claims(): Promise<Claims> {
    return this.#client.getIdTokenClaims();
  }

  signOut(): Promise<void> {
    return this.#client.signOut(window.location.origin + this.#options.signedOutPath);
  }

  #isCallback(): boolean {
    const { pathname, search } = window.location;
    const query = new URLSearchParams(search);
    const isThere = pathname.replace(/\/$/, '') === this.#options.redirectPath;
    return isThere && query.has('state') && (query.has('code') || query.has('error'));
  }

  async #finish(): Promise<string> {
    await this.#redeem(window.location.href);
    const returnTo = sessionStorage.getItem(this.#key('return-to')) ?? '/';
    sessionStorage.removeItem(this.#key('return-to'));
    return returnTo;
  }

  async #leave(): Promise<never> {
    const { pathname, search, hash } = window.location;
    const isOwnPlace = !this.#isCallback() && pathname !== this.#options.redirectPath;
    sessionStorage.setItem(this.#key('return-to'), isOwnPlace ? pathname + search + hash : '/');
    await this.#client.signIn(window.location.origin + this.#options.redirectPath);
    return new Promise<never>(() => {});
  }

  #key(name: string): string {
    return `keystory:${this.#options.clientId}:${name}`;
  }
}

/** Where the session ended meanwhile, no new token is given: that is as if the API no longer took the old one. */
async function orRefused(token: Promise<string>): Promise<string> {
  try {
    return await token;
  } catch (cause) {
    const isOver = cause instanceof LogtoRequestError && cause.code === 'oidc.invalid_grant';
    throw isOver ? new ApiError({ status: 401, code: 'auth.session_ended', message: cause.message }) : cause;
  }
}
