import { ApiError, SAID } from '@keystory/api-client';
import { startTranslation } from '@keystory/ui/i18n';
import { ui } from '@keystory/ui/i18n/de';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { kit } from '../i18n';
import { kit as german } from '../i18n/de';
import { useEntryProblem } from './useEntryProblem';

function Told({ cause }: { cause: unknown }) {
  return <output>{useEntryProblem()(cause)}</output>;
}

function told(language: string, answer: { code: string; status?: number; message?: string; details?: string; data?: unknown }): string | null {
  startTranslation({ catalogues: { en: { kit }, de: { kit: german, ui } }, language });
  const { unmount } = render(<Told cause={new ApiError({ status: 422, message: 'It is taken.', ...answer })} />);
  const { textContent } = screen.getByRole('status');
  unmount();
  return textContent;
}

test('what the server says in the language of the page is told as it is', () => {
  expect(told('en', { code: 'role.name_in_use' })).toBe('It is taken.');
  expect(told('de', { code: 'role.name_in_use', message: 'Den Namen gibt es schon.' })).toBe('Den Namen gibt es schon.');
});

test('which part of a form was refused is told with it, and so is what is wrong with a password', () => {
  const part = { code: 'guard.invalid_input', status: 400, details: 'name: at most 128 characters' };
  expect(told('en', part)).toBe('It is taken. (name: at most 128 characters)');
  expect(told('en', { code: 'single_sign_on.forbidden_domains', data: { domains: ['a.com', 'b.com'] } })).toBe('It is taken. (a.com, b.com)');
  const data = [{ code: 'password_rejected.too_short', interpolation: { min: 8 } }];
  expect(told('de', { code: 'password.rejected', data })).toBe('Verwenden Sie mindestens 8 Zeichen.');
});

test('whoever is no longer signed in is told what to do about it, and not about tokens', () => {
  const refused = { code: 'auth.unauthorized', status: 401, message: 'The token has expired.' };
  expect(told('en', refused)).toMatch(/no longer signed in/);
  expect(told('de', refused)).toMatch(/nicht mehr angemeldet/);
});

test('what the app says itself stays as it says it', () => {
  expect(told('de', { code: SAID, message: 'Gibt es schon.' })).toBe('Gibt es schon.');
});
