import { UserScope, type LogtoConfig } from '@logto/react';
import { KEY, wantedRequest, wordsOf } from './request';

const APP_ID = 'demo-app';

/** Where people return to, after signing in and after signing out. */
export const home = () => `${window.location.origin}/demo-app`;

export function readConfig(): LogtoConfig {
  const { resources, scopes } = wantedRequest();
  return {
    endpoint: window.location.origin,
    appId: APP_ID,
    scopes: [UserScope.Email, UserScope.Phone, UserScope.CustomData, UserScope.Identities, UserScope.Roles, ...wordsOf(scopes)],
    ...(resources ? { resources: wordsOf(resources) } : {}),
  };
}

/** Where the library keeps that it waits for an answer. */
const WAITING = `logto:${APP_ID}:signInSession`;

/** Whoever turned back on the way comes without an answer: the library would take any visit for one while it waits. */
export function forgetUnanswered(): void {
  const answer = new URLSearchParams(window.location.search);
  if (!answer.has('code') && !answer.has('error')) sessionStorage.removeItem(WAITING);
}

/** Whether the code in the address is one that is waited for; an address that somebody kept has one, too. */
export const isAnswered = () => new URLSearchParams(window.location.search).has('code') && sessionStorage.getItem(WAITING) !== null;

/** Forgets everything of this app and begins anew. */
export function startOver(): void {
  for (const storage of [localStorage, sessionStorage]) {
    const own = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const key of own) if (key.startsWith(`logto:${APP_ID}`) || key === KEY) storage.removeItem(key);
  }
  window.location.replace(home());
}
