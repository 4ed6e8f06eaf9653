import { afterEach, beforeEach, expect, test } from 'vitest';
import { focusOnWrong } from './focusOnWrong';

let stop: () => void;
beforeEach(() => {
  stop = focusOnWrong();
  document.body.innerHTML = '<form><input id="name"><input id="secret"><button id="send">Send</button></form><input id="other">';
  document.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

const at = (id: string) => document.getElementById(id) as HTMLInputElement;
const refuse = (id: string) => at(id).setAttribute('aria-invalid', 'true');
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
function send() {
  at('send').focus();
  at('send').click();
}

test('what is wrong at once takes the focus', async () => {
  send();
  refuse('secret');
  await drawn();
  expect(document.activeElement).toBe(at('secret'));
});

test('so does what the server says is wrong', async () => {
  send();
  await drawn();
  expect(document.activeElement).toBe(at('send'));
  refuse('name');
  await drawn();
  expect(document.activeElement).toBe(at('name'));
});

test.each(['other', 'secret'])('whoever has gone on in %s meanwhile stays there', async (elsewhere) => {
  send();
  await drawn();
  at(elsewhere).focus();
  refuse('name');
  await drawn();
  expect(document.activeElement).toBe(at(elsewhere));
  at('send').focus();
  document.querySelector('form')!.append('Something else');
  await drawn();
  expect(document.activeElement).toBe(at('send'));
});

test('what is found wrong while they type on does not move them', async () => {
  at('secret').focus();
  document.querySelector('form')!.requestSubmit();
  await drawn();
  at('secret').dispatchEvent(new Event('input', { bubbles: true }));
  refuse('name');
  await drawn();
  expect(document.activeElement).toBe(at('secret'));
});
