import { afterEach, expect, test, vi } from 'vitest';
import { askCaptcha, CAPTCHA_PLACE, proveHuman } from './captcha';

/** Stands in for the network: what a script would do once it is there. */
function whenLoaded(effect: () => void) {
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    effect();
    (nodes[0] as HTMLScriptElement).dispatchEvent(new Event('load'));
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  askCaptcha(undefined);
  document.body.innerHTML = '';
});

test('where nobody asks for a proof there is none', async () => {
  expect(await proveHuman()).toBeUndefined();
});

test('a script that cannot be had says so, and is asked for anew next time', async () => {
  askCaptcha({ type: 'Turnstile', siteKey: 'site' });
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    (nodes[0] as HTMLScriptElement).dispatchEvent(new Event('error'));
  });
  await expect(proveHuman()).rejects.toMatchObject({ code: 'session.captcha_unavailable' });
});

test('Turnstile shows itself at the end of the card, in the language of the page, and goes', async () => {
  document.body.innerHTML = `<div id="${CAPTCHA_PLACE}"></div>`;
  document.documentElement.lang = 'de';
  const render = vi.fn((_place: HTMLElement, options: Record<string, unknown>) =>
    (options.callback as (proof: string) => void)('proof'),
  );
  askCaptcha({ type: 'Turnstile', siteKey: 'site' });
  whenLoaded(() => (window.turnstile = { render }));

  expect(await proveHuman()).toBe('proof');
  expect(render.mock.calls[0]?.[1]).toMatchObject({ sitekey: 'site', language: 'de' });
  expect(document.getElementById(CAPTCHA_PLACE)).toBeEmptyDOMElement();
});

test('reCAPTCHA is asked unseen, or ticked', async () => {
  const enterprise = {
    ready: (then: () => void) => then(),
    execute: vi.fn(async () => 'unseen'),
    render: vi.fn((_place: HTMLElement, options: Record<string, unknown>) =>
      (options.callback as (proof: string) => void)('ticked'),
    ),
  };
  whenLoaded(() => (window.grecaptcha = { enterprise }));

  askCaptcha({ type: 'RecaptchaEnterprise', siteKey: 'site' });
  expect(await proveHuman()).toBe('unseen');
  askCaptcha({ type: 'RecaptchaEnterprise', siteKey: 'site', mode: 'checkbox' });
  expect(await proveHuman()).toBe('ticked');
});
