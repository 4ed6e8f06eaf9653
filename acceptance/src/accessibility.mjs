// What axe-core finds on a page in a real browser, in light and in dark.
import assert from 'node:assert/strict';
import axe from 'axe-core';

/** In the dark only what depends on colours can be found that was not in the light. */
const RULES = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };

/** Fails with rule and elements of each serious or critical violation; `seen` is called with each scheme once it was examined. */
export async function isAccessible(page, name, seen = async () => {}) {
  for (const [colorScheme, rules] of Object.entries(RULES)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(atRest);
    const { violations } = await examine(page, rules);
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    assert.deepEqual(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`), [],
      `${name}, ${colorScheme}`);
    await seen(colorScheme);
  }
}

/** Whatever a change of the scheme sets in motion begins within two frames; then all of it has to end. */
async function atRest() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
}

async function examine(page, rules) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
  return page.evaluate((runOnly) => window.axe.run(document, { resultTypes: ['violations'], runOnly }), rules);
}
