import { newProject } from '../projects';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  newProject('express', 'express-session', 'cookie-parser', '@logto/express'),
  { says: 'server', snippets: [{ file: 'server.mjs', code: server(context) }] },
  { says: 'run', snippets: [{ code: 'node server.mjs' }], open: context.signedOutUri },
];

/** All of `server.mjs`. */
const server = ({ origin, appId, secret, signedOutUri }: SnippetContext) => `import { randomBytes } from 'node:crypto';
import { handleAuthRoutes, withLogto } from '@logto/express';
import cookieParser from 'cookie-parser';
import express from 'express';
import session from 'express-session';

const config = {
  endpoint: '${origin}',
  appId: '${appId}',
  appSecret: '${secret}',
  baseUrl: '${signedOutUri}',
};

const app = express();
app.use(cookieParser());
app.use(session({ secret: randomBytes(32).toString('hex'), resave: false, saveUninitialized: true }));
app.use(handleAuthRoutes(config));

app.get('/', withLogto(config), ({ user }, response) => {
  response.send(
    user.isAuthenticated
      ? \`<p>Hello \${user.claims?.sub}</p><a href="/logto/sign-out">Sign out</a>\`
      : '<a href="/logto/sign-in">Sign in</a>',
  );
});

app.listen(${new URL(signedOutUri).port || '3000'}, () => console.log('Open ${signedOutUri}'));`;
