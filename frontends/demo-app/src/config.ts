import { UserScope, type LogtoConfig } from '@logto/react';

export const APP_ID = 'demo-app';

/** Where people return to, after signing in and after signing out. */
export const home = () => `${window.location.origin}/demo-app`;

/** An API that a token is wanted for; it has to be part of the request to sign in. */
export interface ApiRequest {
  resource: string;
  scopes: string;
}

const KEY = 'keystory:demo:api';

export function wantedApi(): ApiRequest {
  const saved = sessionStorage.getItem(KEY);
  return saved ? (JSON.parse(saved) as ApiRequest) : { resource: '', scopes: '' };
}

export function rememberApi(api: ApiRequest): void {
  sessionStorage.setItem(KEY, JSON.stringify(api));
}

export function readConfig(): LogtoConfig {
  const { resource, scopes } = wantedApi();
  return {
    endpoint: window.location.origin,
    appId: APP_ID,
    scopes: [
      UserScope.Email,
      UserScope.Phone,
      UserScope.CustomData,
      UserScope.Identities,
      UserScope.Roles,
      ...scopes.split(/\s+/).filter(Boolean),
    ],
    ...(resource ? { resources: [resource] } : {}),
  };
}

/** Forgets everything of this app and begins anew. */
export function startOver(): void {
  for (const storage of [localStorage, sessionStorage]) {
    const own = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    for (const key of own) if (key.startsWith(`logto:${APP_ID}`) || key === KEY) storage.removeItem(key);
  }
  window.location.replace(home());
}
