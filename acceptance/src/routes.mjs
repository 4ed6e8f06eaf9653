// The pages of a frontend, as its router has them, so that none of them is forgotten.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './product.mjs';

const NOT_PAGES = ['callback'];

/** Paths of the pages of an app, with places for ids (":id") and tabs (":tab?"). */
export function routesOf(app) {
  const source = readFileSync(join(root, 'frontends', app, 'src', 'routes.tsx'), 'utf8');
  const paths = [...source.matchAll(/\bpath: '([^'*]+)'/g)].map(([, path]) => path);
  return paths.filter((path) => !NOT_PAGES.includes(path));
}

/** Whether a path is one of those that a route leads to. */
export function isAt(path, route) {
  const places = route.split('/').map((place) => (place.endsWith('?') ? '(/[^/]+)?' : place.startsWith(':') ? '/[^/]+' : `/${place}`));
  return new RegExp(`^${places.join('')}$`).test(path);
}

/** The tabs of a page that is open, each with its name and its path below the app. */
export function tabsOf(page, app) {
  return page.evaluate((below) => {
    const tabs = [...document.querySelectorAll('main [role=tab]')].map((tab) => ({
      name: tab.textContent, value: tab.id.replace(/^.*-tab-/, ''), isOpen: tab.ariaSelected === 'true',
    }));
    const path = location.pathname.slice(below.length);
    const open = tabs.find(({ isOpen }) => isOpen)?.value;
    const whole = path.endsWith(`/${open}`) ? path.slice(0, -`/${open}`.length) : path;
    return tabs.map(({ name, value }, at) => ({ name, path: at === 0 ? whole : `${whole}/${value}` }));
  }, `/${app}`);
}
