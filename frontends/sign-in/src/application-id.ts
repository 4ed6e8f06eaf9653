const KEY = 'keystory:app-id';

/** The client that sent the person here: from the address, or remembered from an earlier page of the same tab. */
export function applicationId(): string | undefined {
  const fromAddress = new URLSearchParams(window.location.search).get('app_id');
  try {
    if (fromAddress) sessionStorage.setItem(KEY, fromAddress);
    return fromAddress ?? sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return fromAddress ?? undefined; // storage may be blocked; the address still tells
  }
}
