import type { SnippetContext } from './types';

/** How the library for Node.js is told that the server speaks plain http, where it does. */
export const allowingPlainHttp = ({ origin }: Pick<SnippetContext, 'origin'>) =>
  origin.startsWith('http:') ? `, {
  execute: [oidc.allowInsecureRequests], // this server speaks plain http
}` : '';
