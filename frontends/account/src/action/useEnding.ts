import { useLocation, useNavigate } from 'react-router';
import { leaveFor } from '../shell/leave';
import { returnOf } from '../shell/useReturn';

const SUCCESS = '/success';

/** Where a change was asked for. */
export interface Place {
  pathname: string;
  search: string;
}

/**
 * Ends a change. Who came from a page of this origin goes back there at once, unless the query says
 * `show_success=true`; everybody else is told that it is done, at the path of the change followed by `/success`, with
 * the way back. Nobody is sent to another origin without having seen its name.
 */
export function useFinish(): (says: string, place: Place) => void {
  const navigate = useNavigate();
  return (says, { pathname, search }) => {
    const query = new URLSearchParams(search);
    const origin = returnOf(query);
    const isShown = origin?.origin !== window.location.origin || query.get('show_success') === 'true';
    if (isShown) void navigate({ pathname: changeAt(pathname) + SUCCESS, search }, { replace: true, state: { says } });
    else leaveFor(origin.href);
  };
}

/** How the change of this page ends, and what is said of it once it has. */
export function useEnding() {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const finishAt = useFinish();
  const finish = (says: string) => finishAt(says, { pathname, search });
  const cancel = () => void navigate('/security');
  // Told to those only for whom it has been done: an address alone says nothing.
  const says = pathname.endsWith(SUCCESS) ? (state as { says?: string } | null)?.says : undefined;
  return { says, finish, cancel };
}

const changeAt = (pathname: string) => (pathname.endsWith(SUCCESS) ? pathname.slice(0, -SUCCESS.length) : pathname);
