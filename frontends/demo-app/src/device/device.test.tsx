import { expectAccessible, serve } from '@keystory/testing';
import { startTranslation } from '@keystory/ui/i18n';
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { en } from '../locales';
import { DeviceDemo } from './DeviceDemo';

const codes = { device_code: 'd', user_code: 'BCDF-GHJK', verification_uri_complete: 'http://localhost/device?user_code=BCDF-GHJK' };
const idToken = ['{"alg":"ES384"}', '{"iss":"http://localhost/oidc","sub":"u1","name":"Ada"}', 'x'].map(btoa).join('.');
const refusal = (error: string) => ({ status: 400, body: { error } });

/** Answers each question for a token with the next of these, and those after the last with the last, until there is another. */
function open(tokens: object[], more: object = { interval: 0.01 }) {
  startTranslation({ catalogues: { en: { demo: en } }, language: 'en' });
  const calls = serve({
    'POST /oidc/device/auth': { body: { ...codes, ...more } },
    'POST /oidc/token': () => (tokens.length > 1 ? tokens.shift() : tokens[0]) as object,
  });
  render(<DeviceDemo />);
  return () => calls.filter(({ path }) => path === '/oidc/token').length;
}

test('a device shows a code to be typed or read by a phone, and who let it in', async () => {
  const answers: object[] = [refusal('authorization_pending')];
  open(answers);
  expect(await screen.findByText('BCDF-GHJK')).toBeVisible();
  expect(screen.getByRole('link')).toHaveAttribute('href', codes.verification_uri_complete);
  expect(await screen.findByRole('img', { name: 'QR code that leads there' })).toBeVisible();
  await expectAccessible();
  answers.push({ body: { id_token: idToken } });
  expect(await screen.findByText('Ada')).toBeVisible();
});

test('whoever is not let in is told why, and can ask again', async () => {
  open([refusal('access_denied')]);
  expect(await screen.findByText('The sign-in was cancelled.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Start over' })).toBeVisible();
});

test('a code that nobody used in time is told apart', async () => {
  open([refusal('expired_token')]);
  expect(await screen.findByText('Nobody let this device in while its code was good.')).toBeVisible();
});

/** Lets so much time pass, and all come that was asked for meanwhile. */
async function pass(milliseconds: number) {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
}

test('a server that is asked too often is asked every five seconds less often', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const asked = open([refusal('slow_down'), { body: { id_token: idToken } }], {});
    await pass(0);
    await pass(4900);
    expect(asked()).toBe(0);
    await pass(200);
    expect(asked()).toBe(1);
    await pass(9800);
    expect(asked()).toBe(1);
    await pass(200);
    expect(asked()).toBe(2);
  } finally {
    vi.useRealTimers();
  }
});
