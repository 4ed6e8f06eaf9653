import { bundled } from '../projects';
import type { SnippetContext } from '../types';

export const steps = bundled('react-ts', '@logto/react', (context) => [{ file: 'src/main.tsx', code: main(context) }]);

/** All of `src/main.tsx` of a fresh Vite project. */
const main = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `import {
  LogtoProvider,
  useHandleSignInCallback,
  useLogto,
  type IdTokenClaims,
  type LogtoConfig,
} from '@logto/react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const config: LogtoConfig = { endpoint: '${origin}', appId: '${appId}' };
const redirectUri = '${redirectUri}';
const signedOutUri = '${signedOutUri}';

function Home() {
  const { isAuthenticated, isLoading, signIn, signOut, getIdTokenClaims } = useLogto();
  const [claims, setClaims] = useState<IdTokenClaims>();

  useEffect(() => {
    if (isAuthenticated) getIdTokenClaims().then(setClaims);
  }, [isAuthenticated, getIdTokenClaims]);

  if (isLoading) return <p>One moment…</p>;
  if (!isAuthenticated) return <button onClick={() => signIn(redirectUri)}>Sign in</button>;
  return (
    <>
      <h1>Hello {claims?.name ?? claims?.username ?? claims?.sub}</h1>
      <button onClick={() => signOut(signedOutUri)}>Sign out</button>
    </>
  );
}

function Callback() {
  const { error } = useHandleSignInCallback(() => window.location.replace('/'));
  return <p>{error ? error.message : 'Signing in…'}</p>;
}

const isCallback = window.location.pathname === new URL(redirectUri).pathname;

createRoot(document.getElementById('root')!).render(
  <LogtoProvider config={config}>{isCallback ? <Callback /> : <Home />}</LogtoProvider>,
);`;
