// Every page can be used by everybody, on a wide screen and on a narrow one.
import assert from 'node:assert/strict';
import { isAccessible } from './accessibility.mjs';

const NARROW = { width: 360, height: 780 };

/** Opens what `go` leads to, waits for the text that says it is there, and has it examined; its picture is kept. */
export async function examine(chromium, page, name, shown, go) {
  await go();
  await page.getByText(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  await isAccessible(page, name);
  await page.emulateMedia({ colorScheme: 'light' });
  await chromium.keep(page, name);
}

/** The same in the dark, with a picture. */
export async function keepDark(chromium, page, name) {
  await page.emulateMedia({ colorScheme: 'dark' });
  await chromium.keep(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The page at hand fits on a phone: nothing has to be pushed sideways. */
export async function fitsPhones(chromium, page, name) {
  const wide = page.viewportSize();
  await page.setViewportSize(NARROW);
  const tooWide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth > limit
      ? [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > limit + 1).slice(0, 3).map((one) => one.outerHTML.slice(0, 200))
      : [];
  });
  assert.deepEqual(tooWide, [], `${name} is wider than a phone`);
  await chromium.keep(page, `${name}-narrow`);
  await page.setViewportSize(wide);
}
