import { afterEach, expect, test, vi } from 'vitest';
import { placeOfFocus } from './placeOfFocus';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Opens something from a control, has that go together with what is around it, and comes back; answers how the focus was set. */
function comeBack(page: string, opener: string, gone: string) {
  document.body.innerHTML = page;
  document.querySelector<HTMLElement>(opener)?.focus();
  const goBack = placeOfFocus();
  document.querySelector(gone)?.remove();
  const focus = vi.spyOn(HTMLElement.prototype, 'focus');
  goBack();
  return focus.mock.calls;
}

const row = (name: string) => `<li id="${name}"><a href="#">${name}</a><button id="end-${name}">End</button></li>`;

test.each([
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
])('where the row %s is gone, one goes on with the same control of %s', (gone, next) => {
  comeBack(`<ul>${['a', 'b', 'c'].map(row).join('')}</ul>`, `#end-${gone}`, `#${gone}`);
  expect(document.activeElement?.id).toBe(`end-${next}`);
});

const form = (inside: string) => `<main><h1 id="title">User</h1><form>${inside}<div id="bar"><button id="save">Save</button></div></form></main>`;

test('what is around takes the focus where there is no row, and the page stays where it is', () => {
  const page = '<main tabindex="-1"><form><input id="first"><div id="bar"><button id="save">Save</button></div></form></main>';
  expect(comeBack(page, '#save', '#bar')).toEqual([[{ preventScroll: true }]]);
  expect(document.activeElement?.id).toBe('first');
});

test('no keyboard comes up on a screen that is touched: the heading takes the focus before a field does', () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(pointer: coarse)' }));
  comeBack(form('<input id="name">'), '#save', '#bar');
  expect(document.activeElement?.id).toBe('title');
  comeBack(form('<input id="agreed" type="checkbox">'), '#save', '#bar');
  expect(document.activeElement?.id).toBe('agreed');
});

test('the page takes the focus where nothing around can', () => {
  comeBack('<main tabindex="-1" id="main"><ul><li id="a"><button id="end">End</button></li></ul></main>', '#end', '#a');
  expect(document.activeElement?.id).toBe('main');
});

test('a heading takes it before the page does, that of the section first, and in a dialogue the dialogue itself', () => {
  comeBack('<main tabindex="-1"><h1 id="title">Users</h1><p id="a"><a href="#" id="link">On</a></p></main>', '#link', '#a');
  expect(document.activeElement?.id).toBe('title');
  comeBack('<main><h1>Users</h1><section><h2 id="devices">Devices</h2><p id="a"><button id="end">End</button></p></section></main>', '#end', '#a');
  expect(document.activeElement?.id).toBe('devices');
  comeBack('<main><h1>Users</h1></main><section role="dialog" id="letters"><p id="a"><button id="skip">Skip</button></p></section>', '#skip', '#a');
  expect(document.activeElement?.id).toBe('letters');
});

test('nobody is taken from where they have gone on by themselves', () => {
  expect(comeBack(`<ul>${row('a')}</ul><input id="other">`, '#other', '#a')).toEqual([]);
  expect(document.activeElement?.id).toBe('other');
});
