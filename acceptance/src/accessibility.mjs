// What axe-core finds on a page in a real browser, in light and in dark.
import assert from 'node:assert/strict';
import axe from 'axe-core';

/** In the dark only what depends on colours can be found that was not in the light. */
const RULES = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };
/** Where things lie matters to no others. */
const PLACED = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Fails with rule and elements of each violation; `seen` is called with each scheme once it was examined. */
export async function isAccessible(page, name, seen = async () => {}) {
  for (const [colorScheme, rules] of Object.entries(RULES)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(atRest);
    await passes(page, `${name}, ${colorScheme}`, rules);
    await seen(colorScheme);
  }
}

/** The same of a page that was examined before, as it is laid out now. */
export const isAccessibleAsPlaced = (page, name) => passes(page, name, PLACED);

async function passes(page, name, rules) {
  const { violations } = await examine(page, rules);
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`), [],
    name);
}

/** Whatever a change of the scheme sets in motion begins within two frames; then all of it has to end that ever does. */
async function atRest() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.all(ending.map((animation) => animation.finished.catch(() => {})));
}

async function examine(page, rules) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
  return page.evaluate((runOnly) => window.axe.run(document, { resultTypes: ['violations'], runOnly }), rules);
}
