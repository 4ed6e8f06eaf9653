import { createContext, useContext, useEffect, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { followedLink } from './followed-link';

interface Location {
  path: string;
  navigate: (path: string) => void;
  /** The same without a way back to here. */
  replace: (path: string) => void;
}

const LocationContext = createContext<Location>({ path: '/', navigate: () => {}, replace: () => {} });

/** Whoever followed a link to the first screen goes on at the page that takes its token. */
function firstPath(): string {
  const { pathname, search } = window.location;
  if (pathname === '/switch-account' || !followedLink()) return pathname;
  window.history.replaceState(null, '', `/one-time-token${search}`);
  return '/one-time-token';
}

/** The path of the address bar as state; the query goes along, because the server reads it on every page. */
export function Routing({ children }: { children: ReactNode }) {
  const [path, setPath] = useState(firstPath);
  useEffect(() => {
    const follow = () => setPath(window.location.pathname);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const location = useMemo(() => {
    const go = (record: 'pushState' | 'replaceState') => (to: string) => {
      window.history[record](null, '', to + window.location.search);
      setPath(to);
    };
    return { path, navigate: go('pushState'), replace: go('replaceState') };
  }, [path]);
  return <LocationContext value={location}>{children}</LocationContext>;
}

export const useLocation = (): Location => useContext(LocationContext);

/** A link between pages of the flow that keeps the query. */
export function Link({ to, children }: { to: string; children: ReactNode }) {
  const { navigate } = useLocation();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to + window.location.search} onClick={follow}>
      {children}
    </a>
  );
}

/** Leaves for the address that the server gave, with cookies, replacing nothing. */
export function leaveFor(address: string): void {
  window.location.assign(address);
}
