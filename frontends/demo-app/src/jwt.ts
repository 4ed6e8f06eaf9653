function decodePart(part: string | undefined): unknown {
  if (!part) return undefined;
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0) ?? 0);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Header of a JWT, not verified. */
export const decodeHeader = (token: string): unknown => decodePart(token.split('.')[0]);

/** Claims of a JWT, not verified; undefined where the token is opaque. */
export const decodeClaims = (token: string): object | undefined =>
  token.split('.').length === 3 ? (decodePart(token.split('.')[1]) as object) : undefined;
