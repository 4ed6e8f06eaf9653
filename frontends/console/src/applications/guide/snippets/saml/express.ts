import { newProject } from '../projects';
import { callbackOf, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  newProject('express', 'express-session', '@node-saml/node-saml'),
  { says: 'samlServer', snippets: [{ file: 'server.mjs', code: server(context) }] },
  { says: 'run', snippets: [{ code: 'node server.mjs' }], open: new URL(context.redirectUri).origin },
];

/** All of `server.mjs`: a service provider that trusts whatever our metadata says signs. */
const server = (context: SnippetContext) => `import { randomBytes } from 'node:crypto';
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import express from 'express';
import session from 'express-session';

const idpIssuer = '${context.origin}/api/saml-applications/${context.appId}/metadata';
const metadata = await (await fetch(idpIssuer)).text();
const saml = new SAML({
  idpIssuer,
  idpCert: [...metadata.matchAll(/X509Certificate>([^<]+)</g)].map(([, certificate]) => certificate),
  entryPoint: '${context.origin}/api/saml/${context.appId}/authn',
  issuer: '${context.entityId}',
  audience: '${context.entityId}',
  callbackUrl: '${context.redirectUri}',
  validateInResponseTo: ValidateInResponseTo.always,
});

const app = express();
app.use(session({ name: 'my_app', secret: randomBytes(32).toString('hex'), resave: false, saveUninitialized: false }));

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => \`&#\${sign.charCodeAt(0)};\`);

app.get('/', ({ session: { person } }, response) => {
  response.send(
    person
      ? \`<p>Hello \${escaped(person.nameID)}</p><a href="/sign-out">Sign out</a>\`
      : '<a href="/sign-in">Sign in</a>',
  );
});

app.get('/sign-in', async (request, response) => {
  response.redirect(await saml.getAuthorizeUrlAsync('', undefined, {}));
});

app.post('${callbackOf(context)}', express.urlencoded({ extended: false }), async (request, response) => {
  const { profile } = await saml.validatePostResponseAsync(request.body);
  request.session.regenerate(() => { // whoever gave the browser its session before does not get this one
    request.session.person = profile;
    response.redirect('/');
  });
});

app.get('/sign-out', ({ session }, response) => {
  session.destroy(() => response.redirect('/'));
});

app.listen(${portOf(context)}, () => console.log('Open ${new URL(context.redirectUri).origin}'));`;
