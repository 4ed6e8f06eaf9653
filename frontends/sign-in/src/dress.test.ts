import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { standardSettings } from './standard-settings';

const { signInExperience } = standardSettings;
const favicon = 'https://x.test/light.png';
const darkFavicon = 'https://x.test/dark.png';
const system = Object.assign(new EventTarget(), { matches: false });
const turn = (matches: boolean) => {
  system.matches = matches;
  system.dispatchEvent(new Event('change'));
};
const icon = () => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.getAttribute('href');

vi.stubGlobal('matchMedia', () => system);
const { dress } = await import('./dress');

beforeEach(() => {
  system.matches = false;
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg" />';
});
afterEach(() => {
  delete document.documentElement.dataset.theme;
});

test('the icon is the one for dark pages where the system is dark, and follows it', () => {
  dress({ ...signInExperience, branding: { favicon, darkFavicon } });
  expect(icon()).toBe(favicon);
  turn(true);
  expect(icon()).toBe(darkFavicon);
});

test('what the page is told to be comes first', () => {
  document.documentElement.dataset.theme = 'dark';
  dress({ ...signInExperience, branding: { favicon, darkFavicon } });
  expect(icon()).toBe(darkFavicon);
});

test('where there is no dark mode the icon is the light one', () => {
  system.matches = true;
  dress({ ...signInExperience, color: { ...signInExperience.color, isDarkModeEnabled: false }, branding: { favicon, darkFavicon } });
  expect(icon()).toBe(favicon);
});

test('without one for dark pages the light one stays, and without any ours', () => {
  system.matches = true;
  dress({ ...signInExperience, branding: { favicon } });
  expect(icon()).toBe(favicon);
  dress({ ...signInExperience, branding: { darkFavicon } });
  expect(icon()).toBe(darkFavicon);
  turn(false);
  expect(icon()).toMatch(/\/favicon\.svg$/);
});
