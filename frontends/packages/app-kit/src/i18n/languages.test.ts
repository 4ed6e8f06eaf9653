import { beforeEach, expect, test, vi } from 'vitest';
import { kit } from './en';
import { chosenLanguage, languagesOf, speak, startSpeaking } from './languages';

const german = vi.fn(async () => ({ kit: { user: { signOut: 'Abmelden' } } }));
const app = {
  english: { kit },
  others: {
    de: german,
    ar: async () => ({ kit: { user: { signOut: 'تسجيل الخروج' } } }),
    th: () => Promise.reject(new Error('offline')),
  },
};
const prefer = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

beforeEach(() => {
  localStorage.clear();
  german.mockClear();
});

test("an app speaks the browser's language, and English where that says nothing", async () => {
  prefer('nl', 'de-AT', 'en');
  const { t } = await startSpeaking(app);
  expect(t('user.signOut', { ns: 'kit' })).toBe('Abmelden');
  expect(t('user.menu', { ns: 'kit' })).toBe('Your account');
  expect(document.documentElement.lang).toBe('de');
});

test('a language that is chosen is kept, also against the browser, until the browser is to choose again', async () => {
  prefer('en');
  const instance = await startSpeaking(app);
  expect(german).not.toHaveBeenCalled();
  expect(languagesOf(instance)).toEqual(['en', 'de', 'ar', 'th']);
  await speak(instance, 'de');
  expect(instance.t('user.signOut', { ns: 'kit' })).toBe('Abmelden');
  expect((await startSpeaking(app)).language).toBe('de');
  await speak(instance, undefined);
  expect(instance.t('user.signOut', { ns: 'kit' })).toBe('Sign out');
  expect(chosenLanguage()).toBeUndefined();
});

test('the page runs in the direction of its language', async () => {
  prefer('ar');
  const instance = await startSpeaking(app);
  expect(document.documentElement.dir).toBe('rtl');
  await speak(instance, 'de');
  expect(document.documentElement.dir).toBe('ltr');
});

test('where a language cannot be fetched, the app starts in English', async () => {
  prefer('th');
  const { t } = await startSpeaking(app);
  expect(t('user.signOut', { ns: 'kit' })).toBe('Sign out');
});
