import { expect, test } from 'vitest';
import { initial } from './initial';

test.each([['Ada', 'A'], ['𠮷野', '𠮷'], ['', '']])('%s begins with %s', (name, letter) => {
  expect(initial(name)).toBe(letter);
});
