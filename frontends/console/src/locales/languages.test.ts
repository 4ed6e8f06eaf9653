import { expectSameWords } from '@keystory/testing';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en, others } from '.';
import { connectorGuide } from './connectorGuide';
import { connectorTerms } from './connectorTerms';
import { titles } from './titles/read';

test.each(Object.entries(others))('%s says all that English says, about the same things', async (language, load) => {
  const { console: words } = await load();
  expectSameWords(words, { ...en, ...connectorGuide, ...connectorTerms }, language);
});

test.each(['en', ...Object.keys(others)])('every event has a title in %s, and nothing else has', async (language) => {
  const catalogue = readFileSync('../docs/event-catalogue.md', 'utf8');
  const events = [...catalogue.matchAll(/^\| `([a-z_.]+)`/gm)].map(([, name]) => name);
  expect(events.length).toBeGreaterThan(300);
  const read = await titles[language]?.();
  expect(Object.keys(read?.titles ?? {}).toSorted()).toEqual(events.toSorted());
});
