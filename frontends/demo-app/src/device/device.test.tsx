import { expectAccessible, serve } from '@keystory/testing';
import { startTranslation } from '@keystory/ui/i18n';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '../locales';
import { DeviceDemo } from './DeviceDemo';

const codes = { device_code: 'd', user_code: 'BCDF-GHJK', verification_uri_complete: 'http://localhost/device?user_code=BCDF-GHJK' };
const idToken = ['{"alg":"ES384"}', '{"iss":"http://localhost/oidc","sub":"u1","name":"Ada"}', 'x'].map(btoa).join('.');

function open(token: object) {
  startTranslation({ catalogues: { en: { demo: en } }, language: 'en' });
  serve({ 'POST /oidc/device/auth': { body: codes }, 'POST /oidc/token': token });
  render(<DeviceDemo />);
}

test('a device shows a code, and who let it in', async () => {
  open({ body: { id_token: idToken } });
  expect(await screen.findByText('BCDF-GHJK')).toBeVisible();
  expect(screen.getByRole('link')).toHaveAttribute('href', codes.verification_uri_complete);
  await expectAccessible();
  expect(await screen.findByText('Ada', undefined, { timeout: 4000 })).toBeVisible();
});

test('whoever is not let in is told why, and can ask again', async () => {
  open({ status: 400, body: { error: 'access_denied' } });
  expect(await screen.findByText('The sign-in was cancelled.', undefined, { timeout: 4000 })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Start over' })).toBeVisible();
});
