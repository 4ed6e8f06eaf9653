/**
 * What a provider sent along with who comes back from it, and the name that it posted, which is in the fragment of the
 * address since no server is to get it by that.
 */
export function connectorData(answer: URLSearchParams): Record<string, string> {
  const user = new URLSearchParams(window.location.hash.slice(1)).get('user');
  return { ...Object.fromEntries(answer), ...(user ? { user } : {}) };
}

/** Leaves the name out of the address once it was handed in. */
export function forgetName(): void {
  const { hash, pathname, search } = window.location;
  if (hash) window.history.replaceState(window.history.state, '', pathname + search);
}
