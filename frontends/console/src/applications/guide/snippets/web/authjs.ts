import { callbackOf, endOf, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{
      code: `npx create-next-app@latest my-app --ts --app --no-src-dir --yes
cd my-app
npm install 'next-auth@^5.0.0-beta'
echo "AUTH_SECRET=$(openssl rand -base64 33)" > .env.local`,
    }],
  },
  {
    says: 'server',
    snippets: [
      { file: 'auth.ts', code: auth(context) },
      { file: 'app/api/auth/[...nextauth]/route.ts', code: ROUTE },
      { file: 'app/page.tsx', code: page(context) },
    ],
  },
  { says: 'run', snippets: [{ code: `npm run dev -- --port ${portOf(context)}` }], open: context.signedOutUri },
];

/** The id of the provider is the end of the address that people come back to. */
const idOf = (context: SnippetContext) => callbackOf(context).split('/').at(-1) ?? '';

const auth = (context: SnippetContext) => `import NextAuth from 'next-auth';

export const { handlers, auth, signIn, signOut } = NextAuth({
  trustHost: true,
  providers: [
    {
      id: '${idOf(context)}',
      name: 'Keystory',
      type: 'oidc',
      issuer: '${context.origin}/oidc',
      clientId: '${context.appId}',
      clientSecret: '${context.secret}',
      authorization: { params: { scope: 'openid profile' } },
      checks: ['pkce', 'state', 'nonce'],
      profile: ({ sub, name, username }) => ({ id: sub, name: name ?? username ?? sub }),
    },
  ],
});`;

const ROUTE = `import { handlers } from '../../../../auth';

export const { GET, POST } = handlers;`;

const page = (context: SnippetContext) => `import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { auth, signIn, signOut } from '../auth';

export default function Home() {
  return (
    <Suspense>
      <Visitor />
    </Suspense>
  );
}

async function Visitor() {
  await connection();
  const session = await auth();
  return session ? (
    <form action={leave}>
      <h1>Hello {session.user?.name}</h1>
      <button>Sign out</button>
    </form>
  ) : (
    <form action={enter}>
      <button>Sign in</button>
    </form>
  );
}

async function enter() {
  'use server';
  await signIn('${idOf(context)}');
}

async function leave() {
  'use server';
  await signOut({ redirect: false });
  const query = new URLSearchParams({ client_id: '${context.appId}', post_logout_redirect_uri: '${context.signedOutUri}' });
  redirect(\`${endOf(context)}?\${query}\`);
}`;
