import { startTranslation } from '@keystory/ui/i18n';
import { notifications } from '@mantine/notifications';
import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { kit } from '../i18n';
import { Session } from './session';
import { useSignInAgain } from './useSignInAgain';

test('a page of which several parts are refused is left once, and nothing is said to have failed', () => {
  startTranslation({ catalogues: { en: { kit } }, language: 'en' });
  const session = new Session({ clientId: 'app', scopes: [], redirectPath: '/console/callback', signedOutPath: '/console' });
  const restart = vi.spyOn(session, 'restart').mockReturnValue(new Promise(() => {}));
  const show = vi.spyOn(notifications, 'show');
  const { result } = renderHook(() => useSignInAgain(session));
  result.current();
  result.current();
  expect(restart).toHaveBeenCalledTimes(1);
  expect(show).not.toHaveBeenCalled();
});
