import { kit } from '@keystory/app-kit';
import { expectSameWords } from '@keystory/testing';
import { ui } from '@keystory/ui/i18n/en';
import { expect, test } from 'vitest';
import { en, others } from '.';

test.each(Object.entries(others))('%s says all that English says, about the same things', async (language, load) => {
  const { account, kit: kitWords, ui: uiWords } = await load();
  expectSameWords({ account, kit: kitWords, ui: uiWords }, { account: en, kit, ui }, language);
});

test('the languages are those of the sign-in pages', async () => {
  const { others: signIn } = await import('@keystory/sign-in/words');
  expect(Object.keys(others)).toEqual(Object.keys(signIn));
});
