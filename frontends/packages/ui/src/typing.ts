import type { SyntheticEvent } from 'react';

/** The codes of a key that an input method takes, and of an Enter that it leaves. */
const TAKEN = 229;
const ENTER = 13;

/**
 * Whether what an event tells still belongs to an input method. Safari marks the key that ends a composition by its code
 * alone; an Enter with a code of its own is meant, also within the word that a keyboard of Android is composing.
 */
export function isComposing({ nativeEvent }: SyntheticEvent): boolean {
  const { isComposing: composing = false, keyCode } = nativeEvent as Partial<KeyboardEvent>;
  return keyCode === TAKEN || (composing && keyCode !== ENTER);
}

/**
 * Whether what is being composed is read as it stands: Hangul is, whose last syllable stays in composition, and so is what
 * keyboards of Android compose, which is every word of every language.
 */
export const isReadable = ({ nativeEvent }: SyntheticEvent): boolean =>
  /android/i.test(navigator.userAgent) || /^\p{Script=Hangul}+$/u.test((nativeEvent as InputEvent).data ?? '');

/** Whether a letter is pressed with Ctrl or ⌘ alone; it is meant by its place where the keyboard is of another script. */
export const isShortcut = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, letter: string): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && (/^[a-z]$/i.test(key) ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`);

/** Arabic, Persian and Thai digits: the last four bits of their codes are what they count. */
const DIGITS_OF_SCRIPTS = /[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59]/g;

/** What Japanese input methods write for a hyphen in a number: dashes, a minus, and the sign of a long vowel. */
const DASH_IN_NUMBER = /(\d)[\u2010-\u2015\u2212\u30FC](?=\d)/g;

/**
 * The usual digits, letters and signs for those as wide as an ideograph, which input methods of East Asia write, and the
 * usual digits for those of the writing systems whose languages are spoken here.
 */
export const narrow = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll(DIGITS_OF_SCRIPTS, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll(DASH_IN_NUMBER, '$1-');
