import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keepFocus';

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

const at = (id: string) => document.getElementById(id) as HTMLButtonElement;
const focused = () => document.activeElement?.id ?? '';
/** Longer than what closes may take to put the focus back itself. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));
const show = (page: string, id: string) => {
  document.body.innerHTML = page;
  at(id).focus();
};

const open = (id: string, controls: string) =>
  document.body.insertAdjacentHTML('beforeend', `<section role="dialog" id="${id}">${controls}</section>`);

const row = (id: string) => `<li id="${id}"><button id="remove-${id}">Remove</button></li>`;

test('a control that rests has the focus again when it can be used', async () => {
  show('<main><button id="save">Save</button></main>', 'save');
  // Browsers drop it when it rests; jsdom leaves it there.
  at('save').blur();
  at('save').disabled = true;
  await settled();
  expect(document.activeElement).toBe(document.body);
  at('save').disabled = false;
  await settled();
  expect(focused()).toBe('save');
});

test('the heading of the page that opens takes the focus of a link that is gone with the one before', async () => {
  show('<main><a id="next" href="#">Next</a></main>', 'next');
  document.querySelector('main')!.innerHTML = '<h1 id="title">The next page</h1><button>Go</button>';
  await settled();
  expect(focused()).toBe('title');
});

test('a heading that comes late takes it from the page, from nothing else', async () => {
  show('<main tabindex="-1"><a id="next" href="#">Next</a></main>', 'next');
  const main = document.querySelector('main')!;
  main.innerHTML = '<a href="#" id="back">Back</a>';
  await settled();
  expect(document.activeElement).toBe(main);
  main.insertAdjacentHTML('beforeend', '<h1 id="title">The next page</h1>');
  await settled();
  expect(focused()).toBe('title');
  at('back').focus();
  document.getElementById('title')!.outerHTML = '<h1>Another</h1>';
  await settled();
  expect(focused()).toBe('back');
});

test('a heading that comes late is gone on to where the page itself could not have the focus, too', async () => {
  show('<main><a id="next" href="#">Next</a></main>', 'next');
  const main = document.querySelector('main')!;
  main.innerHTML = '<p>One moment</p>';
  await settled();
  main.innerHTML = '<h1 id="title">The next page</h1>';
  await settled();
  expect(focused()).toBe('title');
});

test('what takes the focus by itself keeps it', async () => {
  show('<main><a id="next" href="#">Next</a></main>', 'next');
  document.querySelector('main')!.innerHTML = '<h1>The next page</h1><input id="name">';
  at('name').focus();
  await settled();
  expect(focused()).toBe('name');
});

test('whoever removes a row in a dialogue goes on in the next row behind it', async () => {
  show('<main><ul><li id="a"><button id="first">Remove</button></li><li><button id="second">Remove</button></li></ul></main>', 'first');
  document.body.insertAdjacentHTML('beforeend', '<section role="dialog" id="question"><button id="yes">Yes</button></section>');
  at('yes').focus();
  at('a').remove();
  at('question').remove();
  await settled();
  expect(focused()).toBe('second');
});

test('out of a dialogue above another one goes on in that one, and out of both behind them', async () => {
  show('<main><h1>Users</h1><button id="open">Open</button></main>', 'open');
  open('list', `<ul>${row('a')}${row('b')}</ul>`);
  at('remove-a').focus();
  open('question', '<button id="yes">Yes</button>');
  at('yes').focus();
  at('a').remove();
  at('question').remove();
  await settled();
  expect(focused()).toBe('remove-b');
  open('question', '<button id="yes">Yes</button>');
  at('yes').focus();
  at('list').remove();
  at('question').remove();
  await settled();
  expect(focused()).toBe('open');
});

test('nobody is taken back to what they have left, nor from where somebody else takes care', async () => {
  show('<main><h1>Users</h1><button id="save">Save</button><p data-keeps-focus><button id="send">Send</button></p></main>', 'save');
  at('save').blur();
  await settled();
  at('save').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
  at('send').focus();
  at('send').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});
