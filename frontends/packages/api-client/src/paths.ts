const encoded = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** What a path cannot hold as it is, or would read as something else. */
const MISREAD = /^~|^\.{1,2}$|[/\\;%\p{Cc}]/u;

/** An id as a step of a path of the API: one that is an address, or holds what no path can, is encoded. */
export const pathStep = (id: string) => (MISREAD.test(id) ? `~${encoded(id)}` : id);
