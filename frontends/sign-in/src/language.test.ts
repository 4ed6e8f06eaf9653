import { beforeEach, expect, test, vi } from 'vitest';
import { fetchWords, languageOf, startLanguage } from './language';
import { others } from './locales';
import type { Settings } from './settings';
import { standardSettings } from './standard-settings';

const settings = (change: Partial<Settings> = {}): Settings => ({ ...standardSettings, ...change });

async function speaking(change: Partial<Settings>) {
  const all = settings(change);
  return startLanguage(all, await fetchWords(languageOf(all)));
}

beforeEach(() => {
  window.history.replaceState(null, '', '/sign-in');
  vi.restoreAllMocks();
});

test('the pages speak the language that the server found to suit', async () => {
  const { t } = await speaking({ language: 'de' });
  expect(t('signIn.title', { ns: 'signIn' })).toBe('Anmelden');
  expect(t('password.show', { ns: 'ui' })).toBe('Passwort anzeigen');
  expect(document.documentElement.lang).toBe('de');
  expect(document.documentElement.dir).toBe('ltr');
});

test('Arabic runs from right to left', async () => {
  await speaking({ language: 'ar' });
  expect(document.documentElement.lang).toBe('ar');
  expect(document.documentElement.dir).toBe('rtl');
});

test('numbers take the form that the language has for them', async () => {
  const { t } = await speaking({ language: 'ru' });
  expect([1, 3, 5].map((count) => t('problem.busyFor', { ns: 'ui', count }))).toEqual([
    'Сервер занят. Попробуйте снова через 1 секунду.',
    'Сервер занят. Попробуйте снова через 3 секунды.',
    'Сервер занят. Попробуйте снова через 5 секунд.',
  ]);
});

test('what a language does not say is said in English', async () => {
  const { t } = startLanguage(settings({ language: 'fr' }), { signIn: { title: 'Connexion' } });
  expect(t('signIn.title', { ns: 'signIn' })).toBe('Connexion');
  expect(t('signIn.submit', { ns: 'signIn' })).toBe('Sign in');
});

test('a language that cannot be fetched is no reason not to open', async () => {
  vi.spyOn(others, 'it').mockRejectedValue(new Error('offline'));
  const { t } = await speaking({ language: 'it' });
  expect(t('signIn.title', { ns: 'signIn' })).toBe('Sign in');
});

test('words of ones own lie over those of the language, or make one', async () => {
  const italian = await speaking({ language: 'it', phrases: { signIn: { title: 'Benvenuti' } } });
  expect(italian.t('signIn.title', { ns: 'signIn' })).toBe('Benvenuti');
  expect(italian.t('signIn.submit', { ns: 'signIn' })).toBe('Accedi');

  const danish = await speaking({ language: 'da', phrases: { signIn: { title: 'Velkommen' }, ui: { password: { show: 'Vis' } } } });
  expect(danish.t('signIn.title', { ns: 'signIn' })).toBe('Velkommen');
  expect(danish.t('password.show', { ns: 'ui' })).toBe('Vis');
  expect(danish.t('password.hide', { ns: 'ui' })).toBe('Hide password');
  expect(document.documentElement.lang).toBe('da');
});

test('without a word of the server the request, the browser and the installation are asked in turn', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['pl', 'en']);
  expect(languageOf(settings())).toBe('pl-PL');
  window.history.replaceState(null, '', '/sign-in?ui_locales=tlh%20ko');
  expect(languageOf(settings())).toBe('ko');
  const { signInExperience } = standardSettings;
  const decided = { ...signInExperience, languageInfo: { autoDetect: false, fallbackLanguage: 'es' } };
  window.history.replaceState(null, '', '/sign-in');
  expect(languageOf(settings({ signInExperience: decided }))).toBe('es');
});
