import { ui } from '@keystory/ui/i18n/en';
import { expect, test } from 'vitest';
import { en, others } from '.';

const served = '../../../../service-platform/src/main/resources/io/keystory/platform/language';

const english = { ...en, ui };

test('GET /api/.well-known/phrases answers these words; "npx vitest run phrases -u" writes them', async () => {
  await expect(`${JSON.stringify(english, null, 2)}\n`).toMatchFileSnapshot(`${served}/en.json`);
});

test.each(Object.entries(others))('it answers those in %s, too', async (language, load) => {
  const { words } = await load();
  await expect(`${JSON.stringify(words, null, 2)}\n`).toMatchFileSnapshot(`${served}/${language}.json`);
});

test.each(Object.entries(others))('%s says all that English says, about the same things', async (language, load) => {
  const { words } = await load();
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  expect(placeholders(words)).toEqual(placeholders(inForms(english, forms)));
});

/** The same places with as many forms of a number as a language has. */
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
