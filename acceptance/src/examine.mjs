// Every page can be used by everybody, on a wide screen and on a narrow one.
import assert from 'node:assert/strict';
import { isAccessible, isAccessibleAsPlaced } from './accessibility.mjs';
import { atRest } from './at-rest.mjs';

const NARROW = { width: 360, height: 780 };

/** Opens what `go` leads to, waits for the text that says it is there, and has it examined; its picture is kept. */
export async function examine(chromium, page, name, shown, go) {
  await arrive(page, shown, go);
  await isAccessible(page, name);
  await page.emulateMedia({ colorScheme: 'light' });
  await chromium.keep(page, name);
}

/** The same with a picture in the dark, and one on a phone, where nothing has to be pushed sideways from either side. */
export async function examineThoroughly(chromium, page, name, shown, go) {
  await arrive(page, shown, go);
  await isAccessible(page, name, (scheme) => chromium.picture(page, `${name}-${scheme}`));
  await page.emulateMedia({ colorScheme: 'light' });
  await onPhone(page, async () => {
    await chromium.keep(page, `${name}-narrow`);
    await fits(page, name);
    await fromTheRight(page, () => fits(page, `${name}, written from the right,`));
  });
}

/** The same from the right as well, with its picture. */
export async function examineEverywhere(chromium, page, name, shown, go = async () => {}) {
  await examineThoroughly(chromium, page, name, shown, go);
  await examineFromTheRight(chromium, page, name, () => isAccessibleAsPlaced(page, `${name}, from the right`));
}

/** A page that is there, on a phone and written from the right: nothing has to be pushed sideways either. */
export async function examineFromTheRight(chromium, page, name, more = async () => {}) {
  await onPhone(page, () => fromTheRight(page, async () => {
    await chromium.keep(page, `${name}-rtl`);
    await more();
    await fits(page, `${name}, written from the right,`);
  }));
}

/** Goes to another place of the app that is open, as its own links do: nothing is loaded anew. */
export async function follow(page, place) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, place);
  await atRest(page);
}

/** Does this to a page as it is on a phone. */
async function onPhone(page, see) {
  const wide = page.viewportSize();
  await page.setViewportSize(NARROW);
  try {
    await see();
  } finally {
    await page.setViewportSize(wide);
  }
}

/** Does this to a page as it is when it is written from the right. */
async function fromTheRight(page, see) {
  const direction = await page.evaluate(turned, 'rtl');
  try {
    await see();
  } finally {
    await page.evaluate(turned, direction);
  }
}

const fits = async (page, name) => assert.deepEqual(await page.evaluate(tooWide), [], `${name} is wider than a phone`);

/** Gives the page another direction; answers the one that it had. */
function turned(direction) {
  const earlier = document.documentElement.dir;
  document.documentElement.dir = direction;
  return earlier;
}

async function arrive(page, shown, go) {
  await go();
  await page.getByText(shown).filter({ visible: true }).first().waitFor();
  await atRest(page);
}

/** Where the page can be pushed sideways, the first elements that stick out. */
function tooWide() {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.querySelectorAll('main *')].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return right > clientWidth + 1 || left < -1;
  });
  return [`${scrollWidth} of ${clientWidth}`, ...out.slice(0, 3).map((one) => one.outerHTML.slice(0, 200))];
}
