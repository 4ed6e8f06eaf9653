import { expectSameWords } from '@keystory/testing';
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
  expectSameWords(words, english, language);
});
