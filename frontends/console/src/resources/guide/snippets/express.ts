import { newProject } from '../../../applications/guide/snippets/projects';
import type { Step } from '../../../applications/guide/snippets/types';
import { called, type ApiContext } from '../context';

export const steps = (context: ApiContext): Step[] => [
  newProject('express', 'jose'),
  { says: 'api', snippets: [{ file: 'api.mjs', code: api(context) }] },
  called('node api.mjs'),
];

/** All of `api.mjs`. */
const api = ({ origin, indicator, permission }: ApiContext) => `import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';

const issuer = '${origin}/oidc';
const keys = createRemoteJWKSet(new URL(\`\${issuer}/jwks\`));

const permits = (...permissions) => async (request, response, next) => {
  const [, token = ''] = /^Bearer (\\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const verified = await jwtVerify(token, keys, { issuer, audience: '${indicator}', typ: 'at+jwt' }).catch(() => undefined);
  if (!verified) return response.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'invalid_token' });
  const granted = (verified.payload.scope ?? '').split(' ');
  if (!permissions.every((permission) => granted.includes(permission))) {
    return response.status(403).set('WWW-Authenticate', 'Bearer error="insufficient_scope"').json({ error: 'insufficient_scope' });
  }
  request.token = verified.payload;
  next();
};

const app = express();

app.get('/me', permits(${permission ? `'${permission}'` : ''}), ({ token }, response) => {
  response.json({ sub: token.sub, scope: token.scope });
});

app.listen(process.env.PORT ?? 8080, (problem) => console.log(problem ?? 'Ready'));`;
