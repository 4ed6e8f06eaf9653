import { startTranslation } from '@keystory/ui/i18n';
import { renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { kit } from '../i18n';
import { kit as arabic } from '../i18n/ar';
import { kit as german } from '../i18n/de';
import { kit as japanese } from '../i18n/ja';
import { usePlaceName } from './usePlaceName';

const MUNICH = { country: 'DE', city: 'München' };
let language = 'en';

beforeEach(() => {
  language = 'en';
});

const nameOf = (place: Parameters<ReturnType<typeof usePlaceName>>[0]) => {
  startTranslation({ catalogues: { en: { kit }, de: { kit: german }, ar: { kit: arabic }, ja: { kit: japanese } }, language });
  return renderHook(() => usePlaceName()).result.current(place);
};

test.each([
  ['en', 'München, Germany'],
  ['de', 'München, Deutschland'],
  ['ja', 'ドイツ München'],
  ['ar', '\u2067\u2068München\u2069، \u2068ألمانيا\u2069\u2069'],
])('a place is named as people name it in %s', (spoken, name) => {
  language = spoken;
  expect(nameOf(MUNICH)).toBe(name);
});

test('a place is named as far as it is known', () => {
  expect(nameOf({ country: 'DE', city: null })).toBe('Germany');
  expect(nameOf({ city: 'Munich' })).toBe('Munich');
  for (const nowhere of [{ country: null, city: null }, {}, null, undefined]) expect(nameOf(nowhere)).toBeUndefined();
});
