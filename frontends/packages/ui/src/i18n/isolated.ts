const FIRST_STRONG = '\u2068';
const END = '\u2069';

/**
 * A value as it stands in a text: in one that runs from right to left set apart, so that an address, a number or a name
 * in Latin letters keeps its own order. Elsewhere the value itself.
 *
 * @see https://www.w3.org/International/questions/qa-bidi-unicode-controls
 */
export const isolated = (value: string): string =>
  document.documentElement.dir === 'rtl' ? `${FIRST_STRONG}${value}${END}` : value;

/** What was copied out of a text, without what set it apart there: that is not seen, and goes with it. */
export const withoutIsolation = (copied: string): string => copied.replaceAll(/[\u2066-\u2069]/g, '');

/** What is said of a thing in one line, without what is not known. */
export const inOneLine = (...parts: (string | number | null | undefined | false)[]): string =>
  parts.filter((part) => part || part === 0).map((part) => isolated(String(part))).join(' · ');
