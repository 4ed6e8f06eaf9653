import { afterEach, expect, test, vi } from 'vitest';
import { followDrafts } from './preview';
import type { Settings } from './settings';
import { standardSettings } from './standard-settings';

const draft = { keystoryDraft: { signInExperience: { customCss: 'body { color: red }' }, theme: 'dark' } };
const told = (origin: string, data: unknown) => window.dispatchEvent(new MessageEvent('message', { origin, source: window, data }));

afterEach(() => {
  document.body.inert = false;
  delete document.documentElement.dataset.theme;
});

test('a draft of the console is shown over what is saved, and the page cannot be used', () => {
  const show = vi.fn<(settings: Settings) => void>();
  followDrafts(standardSettings, show);
  told(window.location.origin, draft);
  const { signInExperience } = standardSettings;
  expect(show).toHaveBeenCalledWith({ signInExperience: { ...signInExperience, customCss: 'body { color: red }' } });
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(document.body.inert).toBe(true);
});

test('what another origin says, and what is no draft, shows nothing', () => {
  const show = vi.fn<(settings: Settings) => void>();
  followDrafts(standardSettings, show);
  told('https://evil.example', draft);
  told(window.location.origin, 'something else');
  expect(show).not.toHaveBeenCalled();
});
