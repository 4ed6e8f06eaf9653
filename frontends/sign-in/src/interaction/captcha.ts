import { ApiError } from '@keystory/api-client';
import { pageNonce } from '@keystory/ui';
import type { CaptchaSettings } from '../settings';

interface Turnstile {
  render: (place: HTMLElement, options: Record<string, unknown>) => void;
}

interface Recaptcha {
  ready: (then: () => void) => void;
  execute: (siteKey: string, options: { action: string }) => Promise<string>;
  render: (place: HTMLElement, options: Record<string, unknown>) => void;
}

declare global {
  interface Window {
    turnstile?: Turnstile;
    grecaptcha?: { enterprise: Recaptcha };
  }
}

/** Where providers show what they have to show: the end of the card. */
export const CAPTCHA_PLACE = 'captcha';

let asked: CaptchaSettings | undefined;
const loaded = new Map<string, Promise<void>>();

/** Says whom to ask; undefined asks nobody. */
export function askCaptcha(provider: CaptchaSettings | undefined): void {
  asked = provider;
}

/** A fresh proof that a person is at work; undefined where nobody asks for one. */
export async function proveHuman(): Promise<string | undefined> {
  if (!asked) return undefined;
  return asked.type === 'Turnstile' ? passTurnstile(asked) : passRecaptcha(asked);
}

async function passTurnstile({ siteKey }: CaptchaSettings): Promise<string> {
  await load('https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit');
  return shown((place, pass, fail) =>
    window.turnstile?.render(place, {
      sitekey: siteKey,
      language: document.documentElement.lang,
      appearance: 'interaction-only',
      callback: pass,
      'error-callback': fail,
    }),
  );
}

async function passRecaptcha({ siteKey, domain = 'www.google.com', mode }: CaptchaSettings): Promise<string> {
  const isTicked = mode === 'checkbox';
  await load(`https://${domain}/recaptcha/enterprise.js?render=${isTicked ? 'explicit' : encodeURIComponent(siteKey)}`);
  const provider = window.grecaptcha?.enterprise;
  if (!provider) throw unavailable();
  await new Promise<void>((ready) => provider.ready(ready));
  if (!isTicked) return provider.execute(siteKey, { action: 'interaction' });
  return shown((place, pass, fail) => provider.render(place, { sitekey: siteKey, callback: pass, 'error-callback': fail }));
}

/** Lets a provider show something in an empty place, and takes it away again. */
async function shown(render: (place: HTMLElement, pass: (proof: string) => void, fail: () => void) => void) {
  const place = document.createElement('div');
  document.getElementById(CAPTCHA_PLACE)?.append(place);
  try {
    return await new Promise<string>((pass, refuse) => render(place, pass, () => refuse(failed())));
  } finally {
    place.remove();
  }
}

function load(address: string): Promise<void> {
  const known = loaded.get(address);
  if (known) return known;
  const loading = new Promise<void>((done, refuse) => {
    const script = document.createElement('script');
    script.src = address;
    script.nonce = pageNonce() ?? '';
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => refuse(unavailable()));
    document.head.append(script);
  });
  loaded.set(address, loading);
  loading.catch(() => loaded.delete(address));
  return loading;
}

const failed = () => new ApiError({ status: 0, code: 'session.captcha_failed', message: '' });
const unavailable = () => new ApiError({ status: 0, code: 'session.captcha_unavailable', message: '' });
