// The sign-in pages in other languages: the browser's, right to left where it runs so, and in words of an installation's own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAccessible } from '../src/accessibility.mjs';
import { Chromium } from '../src/chromium.mjs';
import { base, createApplication, expect, form, management, pkce } from '../src/client.mjs';

const callback = 'http://localhost:9/callback';
let chromium;
let authorization;

before(async () => {
  chromium = await Chromium.start('languages');
  const application = await createApplication('SPA', callback);
  authorization = `${base}/oidc/auth?${form({
    client_id: application.id, redirect_uri: callback, response_type: 'code', scope: 'openid', code_challenge: pkce().challenge,
    code_challenge_method: 'S256',
  })}`;
});
after(() => chromium?.close());

async function opened(locale, heading) {
  const page = await chromium.open({ locale });
  await page.goto(authorization);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}

test('a browser in Arabic reads from right to left', async () => {
  const page = await opened('ar-EG', 'تسجيل الدخول');
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
  const field = await page.getByRole('textbox').first();
  assert.equal(await field.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  await isAccessible(page, 'sign-in in Arabic');
  await chromium.keep(page, 'arabic');
  await page.context().close();
});

test('one in Persian, too', async () => {
  const page = await opened('fa-IR', 'ورود');
  assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
  await isAccessible(page, 'sign-in in Persian');
  await chromium.keep(page, 'persian');
  await page.context().close();
});

test('browsers in other languages get theirs, or one near to it', async () => {
  for (const [locale, heading] of [['de-AT', 'Anmelden'], ['zh-HK', '登入'], ['pt-PT', 'Iniciar sessão'], ['cs-CZ', 'Přihlášení'], ['uk', 'Вхід'], ['tlh', 'Sign in']]) {
    const page = await opened(locale, heading);
    await chromium.keep(page, locale);
    await page.context().close();
  }
});

test('words of an installation of its own are shown without another request', async () => {
  expect(await management('PUT', '/custom-phrases/fr', { signIn: { title: 'Bienvenue chez Acme' } }), 201);
  const page = await opened('fr', 'Bienvenue chez Acme');
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  await page.context().close();
  expect(await management('DELETE', '/custom-phrases/fr'), 204);
  assert.deepEqual(chromium.complaints, []);
});
