import { expectFittingWords } from '@keystory/testing';
import { expect, test } from 'vitest';
import { en, others } from '.';

test.each(Object.entries(others))('%s is about the same things as English', async (language, load) => {
  const { console: words } = await load();
  expect(Object.keys(words).length).toBeGreaterThan(20);
  expectFittingWords(words, en, language);
});
