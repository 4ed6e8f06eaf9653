import { expect, test } from 'vitest';
import { inOneRequest, MOST_TOGETHER, NotThere } from './inOneRequest';

/** Whom "gone" stands for is not found. */
function reading() {
  const asked: string[][] = [];
  const one = inOneRequest((ids) => {
    asked.push(ids);
    return Promise.resolve(ids.filter((id) => id !== 'gone').map((id) => ({ id, name: id.toUpperCase() })));
  });
  return { asked, one };
}

test('those that are asked for in the same moment are read together, each of them once', async () => {
  const { asked, one } = reading();
  const found = await Promise.all([one('a'), one('b'), one('a')]);
  expect(found.map(({ name }) => name)).toEqual(['A', 'B', 'A']);
  expect(asked).toEqual([['a', 'b']]);
  await one('c');
  expect(asked).toEqual([['a', 'b'], ['c']]);
});

test('one that is not there is missed by nobody but who asked for it', async () => {
  const { one } = reading();
  const [found, missed] = await Promise.allSettled([one('a'), one('gone')]);
  expect(found).toMatchObject({ status: 'fulfilled', value: { name: 'A' } });
  expect(missed).toMatchObject({ status: 'rejected', reason: expect.any(NotThere) as unknown });
});

test('one request asks for no more than a page has', async () => {
  const { asked, one } = reading();
  await Promise.all(Array.from({ length: MOST_TOGETHER + 1 }, (_, at) => one(`user${at}`)));
  expect(asked.map((ids) => ids.length)).toEqual([MOST_TOGETHER, 1]);
});
