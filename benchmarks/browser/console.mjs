// What people do most in the console, done by real inputs: how long until the next picture, and until all of it is there.
import { openConsole } from '../../acceptance/src/administrator.mjs';
import { Chromium } from '../../acceptance/src/chromium.mjs';
import { base, createUser, unique } from '../../acceptance/src/client.mjs';
import { follow } from '../../acceptance/src/examine.mjs';
import { answered, begin } from './stopwatch.mjs';

/* global document, location */

/** Each is done on a page that has come to rest; `isThere` is asked in the page, once a frame. */
const STEPS = [
  {
    name: 'opening a list',
    from: '/dashboard',
    act: (page) => page.getByRole('link', { name: 'Users', exact: true }).click(),
    isThere: () => document.querySelector('main table[aria-busy=false] tbody a'),
  },
  {
    name: 'opening a tab of a user',
    from: '/users/:id',
    act: (page) => page.getByRole('tab', { name: 'Roles' }).click(),
    isThere: () => location.pathname.endsWith('/roles')
      && [...document.querySelectorAll('main [role=tabpanel] :is(h2, tbody a)')].some((one) => one.checkVisibility()),
  },
  {
    name: 'a letter in a search',
    from: '/users',
    act: async (page) => {
      await page.getByRole('searchbox').focus();
      await page.keyboard.press('a');
    },
    isThere: () => location.search.includes('search=a') && document.querySelector('main table[aria-busy=false] tbody a'),
  },
  {
    name: 'a switch',
    from: '/sign-in-experience',
    act: (page) => page.getByRole('switch', { name: 'Offer a dark mode' }).click(),
    undo: (page) => page.getByRole('button', { name: 'Discard' }).click(),
    isThere: () => document.querySelector('main form [role=region] [type=submit]'),
  },
  {
    name: 'opening a dialogue',
    from: '/users',
    act: (page) => page.getByRole('button', { name: 'Create user' }).click(),
    undo: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    isThere: () => document.querySelector('[role=dialog] input'),
  },
];

/** Does each so often and prints what it took. */
export async function measure({ repeat, users }) {
  let user;
  for (let i = 0; i < users; i++) user = await createUser(unique('ann'));
  const chromium = await Chromium.start('interactions');
  try {
    const page = await chromium.open();
    await openConsole(page);
    const rows = [];
    for (const step of STEPS) rows.push(row(step.name, await times(page, step, user, repeat)));
    print(rows);
  } finally {
    await chromium.close();
  }
}

async function times(page, { from, act, undo, isThere }, user, repeat) {
  const found = [];
  for (let i = 0; i <= repeat; i++) {
    await follow(page, `${base}/console${from.replace(':id', user.id)}`);
    await page.evaluate(`(${begin})(${isThere})`);
    await act(page);
    found.push(await page.evaluate(answered));
    await undo?.(page);
  }
  return found.slice(1);
}

function row(name, found) {
  const middleAndMost = (of) => {
    const sorted = found.map((one) => one[of]).sort((a, b) => a - b);
    return [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map(Math.round);
  };
  return [name, ...middleAndMost('painted'), ...middleAndMost('there')];
}

function print(rows) {
  console.log('| ms | next picture, median | most | all there, median | most |\n|---|---|---|---|---|');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
