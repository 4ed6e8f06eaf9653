import { expect, test } from 'vitest';
import { byTag, firstAvailable } from './tags';

test('a language is found by its tag, by the beginning of it, or as a sibling', () => {
  const available = ['en', 'de', 'pt-BR', 'zh-CN', 'zh-TW'];
  expect(firstAvailable(['nl', 'de-CH'], available)).toBe('de');
  expect(firstAvailable(['pt-PT'], available)).toBe('pt-BR');
  expect(firstAvailable(['zh-TW'], available)).toBe('zh-TW');
  expect(firstAvailable(['nl'], available)).toBeUndefined();
});

test('files and folders are named after their language', () => {
  expect(byTag({ './pt-BR.ts': 1, './de/index.ts': 2 })).toEqual({ 'pt-BR': 1, de: 2 });
});
