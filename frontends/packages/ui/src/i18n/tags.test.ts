import { expect, test } from 'vitest';
import { byTag, firstAvailable } from './tags';

test('a language is found by its tag, by the beginning of it, or as a sibling', () => {
  const available = ['en', 'de', 'pt-BR', 'zh-CN', 'zh-TW'];
  expect(firstAvailable(['nl', 'de-CH'], available)).toBe('de');
  expect(firstAvailable(['pt-PT'], available)).toBe('pt-BR');
  expect(firstAvailable(['zh-TW'], available)).toBe('zh-TW');
  expect(firstAvailable(['nl'], available)).toBeUndefined();
});

test('Chinese is found in the script that is read, and in the other one where nothing else is wanted', () => {
  const available = ['en', 'zh-CN', 'zh-HK', 'zh-TW'];
  expect(firstAvailable(['zh-SG'], available)).toBe('zh-CN');
  expect(firstAvailable(['zh-Hant'], available)).toBe('zh-TW');
  expect(firstAvailable(['zh-MO'], available)).toBe('zh-HK');
  expect(firstAvailable(['zh-TW', 'en'], ['en', 'zh-CN'])).toBe('en');
  expect(firstAvailable(['zh-TW'], ['en', 'zh-CN'])).toBe('zh-CN');
});

test('a tag that is none is passed over', () => {
  expect(firstAvailable(['C', 'de'], ['en', 'de'])).toBe('de');
});

test('files and folders are named after their language', () => {
  expect(byTag({ './pt-BR.ts': 1, './de/index.ts': 2 })).toEqual({ 'pt-BR': 1, de: 2 });
});
