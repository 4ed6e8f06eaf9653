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
  const refusals = { 'role.name_in_use': 'Eine Rolle mit diesem Namen gibt es schon.', 'guard.invalid_input': 'Eine Eingabe ist falsch.' };
  startTranslation({ catalogues: { en: { kit }, de: { kit: german, ui, refusals } }, language });
  const { unmount } = render(<Told cause={new ApiError({ status: 422, message: 'It is taken.', ...answer })} />);
  const { textContent } = screen.getByRole('status');
  unmount();
  return textContent;
}

test('the sentence of the server is for those who read its language, and for others a code is told in theirs', () => {
  expect(told('en', { code: 'role.name_in_use' })).toBe('It is taken.');
  expect(told('de', { code: 'role.name_in_use' })).toBe('Eine Rolle mit diesem Namen gibt es schon.');
});

test('of a code that is not known in a language, it says that it was refused, and the code', () => {
  expect(told('de', { code: 'shoe.size_in_use' })).toBe('Der Server hat das nicht angenommen (shoe.size_in_use).');
});

test('which part of a form was refused is told with it, and so is what is wrong with a password', () => {
  const part = { code: 'guard.invalid_input', status: 400, details: 'name: at most 128 characters' };
  expect(told('en', part)).toBe('It is taken. (name: at most 128 characters)');
  expect(told('de', part)).toBe('Eine Eingabe ist falsch. (name: at most 128 characters)');
  expect(told('en', { code: 'single_sign_on.forbidden_domains', data: { domains: ['a.com', 'b.com'] } })).toBe('It is taken. (a.com, b.com)');
  const data = [{ code: 'password_rejected.too_short', interpolation: { min: 8 } }];
  expect(told('de', { code: 'password.rejected', data })).toBe('Verwenden Sie mindestens 8 Zeichen.');
});

test('what the app says itself stays as it says it', () => {
  expect(told('de', { code: SAID, message: 'Gibt es schon.' })).toBe('Gibt es schon.');
});
