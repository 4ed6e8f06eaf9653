import { callbackOf, cookieSecretIn, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'npx create-next-app@latest my-app --ts --app --no-src-dir --yes\ncd my-app\nnpm install @logto/next\n' + cookieSecretIn('.env.local') }],
  },
  {
    says: 'server',
    snippets: [
      { file: 'app/auth.ts', code: auth(context) },
      { file: `app${callbackOf(context)}/route.ts`, code: callback(context) },
      { file: 'app/page.tsx', code: page(context) },
    ],
  },
  { says: 'run', snippets: [{ code: `npm run dev -- --port ${portOf(context)}` }], open: context.signedOutUri },
];

const auth = ({ origin, appId, secret, signedOutUri }: SnippetContext) => `import type { LogtoNextConfig } from '@logto/next';

export const config: LogtoNextConfig = {
  endpoint: '${origin}',
  appId: '${appId}',
  appSecret: '${secret}',
  baseUrl: '${signedOutUri}',
  cookieSecret: process.env.COOKIE_SECRET!,
  cookieSecure: process.env.NODE_ENV === 'production',
};`;

const callback = ({ redirectUri }: SnippetContext) => `import { handleSignIn } from '@logto/next/server-actions';
import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { config } from '${'../'.repeat(new URL(redirectUri).pathname.split('/').length - 1)}auth';

export async function GET({ nextUrl }: NextRequest) {
  await handleSignIn(config, new URL(\`${redirectUri}\${nextUrl.search}\`));
  redirect('/');
}`;

const page = ({ redirectUri, signedOutUri }: SnippetContext) => `import { getLogtoContext, signIn, signOut } from '@logto/next/server-actions';
import { Suspense } from 'react';
import { config } from './auth';

export default function Home() {
  return (
    <Suspense>
      <Visitor />
    </Suspense>
  );
}

async function Visitor() {
  const { isAuthenticated, claims } = await getLogtoContext(config);
  return isAuthenticated ? (
    <form action={leave}>
      <h1>Hello {claims?.name ?? claims?.username ?? claims?.sub}</h1>
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
  await signIn(config, { redirectUri: '${redirectUri}' });
}

async function leave() {
  'use server';
  await signOut(config, '${signedOutUri}');
}`;
