import type { Step } from '../../applications/guide/snippets/types';

/** What a snippet is written for: where tokens come from, the API that they are for, and a permission that it has, if any. */
export interface ApiContext {
  origin: string;
  indicator: string;
  permission: string | undefined;
}

/** How to protect an API that is written with something. */
export interface ApiGuide {
  id: string;
  name: string;
  /** What its code was written for. */
  writtenFor: string;
  /** Fetched when it is opened. */
  read: () => Promise<{ steps: (context: ApiContext) => Step[] }>;
}

export const API_GUIDES: readonly ApiGuide[] = [
  { id: 'api-express', name: 'Node.js (Express)', writtenFor: 'jose 6', read: () => import('./snippets/express') },
  { id: 'api-flask', name: 'Python (Flask)', writtenFor: 'PyJWT 2', read: () => import('./snippets/flask') },
  { id: 'api-spring', name: 'Java (Spring Boot)', writtenFor: 'Spring Boot 4', read: () => import('./snippets/spring') },
  { id: 'api-go', name: 'Go', writtenFor: 'coreos/go-oidc 3', read: () => import('./snippets/go') },
  { id: 'api-dotnet', name: '.NET (ASP.NET Core)', writtenFor: 'ASP.NET Core 8', read: () => import('./snippets/dotnet') },
];

/** How it is called once it runs. */
export const called = (run: string): Step => ({
  says: 'serve',
  snippets: [{ code: run }, { code: 'curl --include --header "Authorization: Bearer $TOKEN" http://localhost:8080/me' }],
});
