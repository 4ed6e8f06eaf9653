/** A link that lets whoever has an e-mail address in once. */
export interface OneTimeLink {
  email: string;
  token: string;
}

/** The link that was followed to this page; undefined where there is none. */
export function followedLink(search: string = window.location.search): OneTimeLink | undefined {
  const query = new URLSearchParams(search);
  const token = query.get('one_time_token');
  const email = query.get('login_hint');
  return token && email ? { token, email } : undefined;
}

/** Takes the token out of the address bar, so that it is in no history and goes to no other page. */
export function hideToken(): void {
  const query = new URLSearchParams(window.location.search);
  query.delete('one_time_token');
  window.history.replaceState(null, '', `${window.location.pathname}?${query.toString()}`);
}
