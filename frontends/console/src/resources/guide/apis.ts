import type { Step } from '../../applications/guide/snippets/types';
import type { ApiContext } from './context';

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
