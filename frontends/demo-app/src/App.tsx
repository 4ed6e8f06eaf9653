import { useGuidedFocus } from '@keystory/ui';
import { useHandleSignInCallback, useLogto } from '@logto/react';
import { useEffect, useState } from 'react';
import { forgetUnanswered, home, isAnswered } from './config';
import { Failed } from './pages/Failed';
import { Loading } from './pages/Loading';
import { SignedIn } from './pages/SignedIn';
import { Welcome } from './pages/Welcome';

export function App() {
  useGuidedFocus();
  useState(forgetUnanswered);
  const { isAuthenticated, isLoading, error } = useLogto();
  useHandleSignInCallback(() => window.history.replaceState(null, '', home()));

  // Signed in already, and back with a code that nobody waits for: it has no place in the address.
  useEffect(() => {
    if (isAuthenticated && new URLSearchParams(window.location.search).has('code')) {
      window.history.replaceState(null, '', home());
    }
  }, [isAuthenticated]);

  if (isAuthenticated) return <SignedIn />;
  const refused = new URLSearchParams(window.location.search).get('error');
  if (error || refused) return <Failed error={error} code={refused} />;
  if (isLoading || isAnswered()) return <Loading />;
  return <Welcome />;
}
