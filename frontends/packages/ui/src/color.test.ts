import { expect, test } from 'vitest';
import { contrast, readableOn, textOn } from './color';

test('contrast is that of the guidelines', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
});

test.each(['#ffee00', '#5b5bd6', '#000000', '#ffffff', '#6139F6', '#0a0'])('text is readable with %s as the brand', (brand) => {
  expect(contrast(readableOn('#ffffff', brand), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(readableOn('#202026', brand), '#202026')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(textOn(brand), brand)).toBeGreaterThanOrEqual(4.5);
});
