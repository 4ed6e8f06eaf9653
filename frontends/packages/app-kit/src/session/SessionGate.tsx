import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Splash } from '../layout/Splash';
import type { Claims, Session } from './session';
import { SignInFailed } from './SignInFailed';

interface SignedIn {
  session: Session;
  claims: Claims;
  /** Scopes of the access token, where it is for an API. */
  scopes: string[];
}

const SignedInContext = createContext<SignedIn | null>(null);

export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('Rendered outside of a signed-in page.');
  return signedIn;
}

interface SessionGateProps {
  session: Session;
  /** Path that the router lives under; places to return to are addresses of the whole origin. */
  basename: string;
  /** Whether to read the scopes of the API's token before anything is shown. */
  withScopes?: boolean;
  children: ReactNode;
}

/** Shows its children to a signed-in person only; everyone else is on the way to the sign-in page. */
export function SessionGate({ session, basename, withScopes = false, children }: SessionGateProps) {
  const navigate = useNavigate();
  const location = useLocation();
  const [signedIn, setSignedIn] = useState<SignedIn>();
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    let current = true;
    const begin = async () => {
      const returnTo = await session.start();
      const [claims, scopes] = await Promise.all([session.claims(), withScopes ? session.grantedScopes() : []]);
      if (!current) return;
      if (returnTo !== undefined) await navigate(returnTo.replace(basename, '') || '/', { replace: true });
      setSignedIn({ session, claims, scopes });
    };
    begin().catch((cause: unknown) => current && setFailure(cause));
    return () => {
      current = false;
    };
    // Starting is for the first page only; later pages find the session as it is.
  }, [session, basename, withScopes, navigate]);

  if (failure !== undefined) return <SignInFailed cause={failure} session={session} key={location.key} />;
  if (!signedIn) return <Splash />;
  return <SignedInContext value={signedIn}>{children}</SignedInContext>;
}
