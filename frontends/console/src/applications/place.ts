const encoded = (id: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(id))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** The page of an application. An id that is an address is encoded, as no path can hold its slashes. */
export const applicationPlace = (id: string) => `/applications/${/^https?:\/\//.test(id) ? `~${encoded(id)}` : id}`;
