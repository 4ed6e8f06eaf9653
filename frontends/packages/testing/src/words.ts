import { expect } from 'vitest';

/** Asserts that a language says all that English says, about the same things, with as many forms of a number as it has. */
export function expectSameWords(words: object, english: object, language: string): void {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  expect(placeholders(words)).toEqual(placeholders(inForms(english, forms)));
}

/** Asserts that what a language says is about the same things as in English, where English is shown for what it does not say. */
export function expectFittingWords(words: object, english: object, language: string): void {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  expect(placeholders(inForms(english, forms))).toMatchObject(placeholders(words));
}

function inForms(tree: object, forms: readonly string[]): object {
  const entries = Object.entries(tree).flatMap(([place, word]: [string, unknown]) => {
    if (typeof word === 'object' && word !== null) return [[place, inForms(word, forms)] as const];
    if (place.endsWith('_one')) return [];
    if (!place.endsWith('_other')) return [[place, word] as const];
    return forms.map((form) => [place.replace(/other$/, form), word] as const);
  });
  return Object.fromEntries(entries);
}

/** What each text has a place for, such as a name or a number. */
function placeholders(tree: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([place, word]: [string, unknown]) => [
      place,
      typeof word === 'object' && word !== null ? placeholders(word) : (String(word).match(/{{\w+}}/g) ?? []).toSorted(),
    ]),
  );
}
