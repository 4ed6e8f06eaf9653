// Drives a page as those do who have no mouse: by its keys alone, and never unseen.
import assert from 'node:assert/strict';
import { until } from './until.mjs';

/** No page has more stops than these. */
const STOPS = 200;

/** Presses these keys, one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Writes over what stands in the field that has the focus. */
export async function write(page, text) {
  await press(page, 'Control+a');
  await page.keyboard.type(text);
}

/** Goes on by the tabulator (or back, by another key) until the focus is on this, and is seen there. */
export async function go(wanted, key = 'Tab') {
  await wanted.waitFor();
  for (let stop = 0; stop < STOPS; stop++) {
    if (await hasFocus(wanted)) return isSeen(wanted);
    await press(wanted.page(), key);
  }
  assert.fail(`${wanted} is not reached by the keyboard`);
}

/** Waits until the focus is on this, without a key: the page has to put it there. */
export async function arrives(wanted) {
  await wanted.waitFor();
  await until(`The focus is on ${wanted}`, () => hasFocus(wanted))
    .catch(async ({ message }) => assert.fail(`${message}: it is on ${await focused(wanted.page())}`));
}

/** Finds what a page shows by what it is called; asks each time which page that is. */
export function finders(pageNow) {
  const named = (role) => (name) => pageNow().getByRole(role, { name, exact: true }).first();
  const [button, link, heading, checkbox] = ['button', 'link', 'heading', 'checkbox'].map(named);
  return { button, link, heading, checkbox, field: (name) => pageNow().getByLabel(name, { exact: true }) };
}

const hasFocus = (locator) => locator.evaluate((one) => one === document.activeElement).catch(() => false);

const focused = (page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));

/** By an outline or a shadow of its own, or of what it stands in; fields have their cursor. */
async function isSeen(wanted) {
  const marked = await wanted.evaluate((one) => {
    const places = [one, one.closest('tr'), one.closest('label'), one.nextElementSibling].filter(Boolean).map((place) => getComputedStyle(place));
    return one.matches('input, textarea, select') || places.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none');
  });
  assert.ok(marked, `The focus is not seen on ${wanted}`);
}
