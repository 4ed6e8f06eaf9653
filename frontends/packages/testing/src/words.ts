import { assert } from 'vitest';

/** Asserts that a language says all that English says, about the same things, with as many forms of a number as it has; names each text that is wrong. */
export function expectSameWords(words: object, english: object, language: string): void {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wrong = wrongWords(words, inForms(english, forms));
  assert.isEmpty(wrong, [language, ...wrong].join('\n'));
}

function wrongWords(words: object, due: object): string[] {
  const said = placeholders(words);
  const wanted = placeholders(due);
  const both = [...wanted].filter(([place]) => said.has(place));
  return [
    ...[...wanted.keys()].filter((place) => !said.has(place)).map((place) => `${place} is missing`),
    ...[...said.keys()].filter((place) => !wanted.has(place)).map((place) => `${place} is not in English`),
    ...both.filter(([place, names]) => said.get(place) !== names).map(([place, names]) => `${place} has [${said.get(place)}] in place of [${names}]`),
  ];
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

/** What each text has a place for, such as a name or a number, by where it stands. */
function placeholders(tree: object, above = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([place, word]: [string, unknown]): [string, string][] => {
    if (typeof word === 'object' && word !== null) return [...placeholders(word, `${above}${place}.`)];
    return [[above + place, (String(word).match(/{{\w+}}/g) ?? []).toSorted().join(' ')]];
  });
  return new Map(entries);
}
