import { AppProviders, kit } from '@keystory/app-kit';
import { startTranslation } from '@keystory/ui/i18n';
import { notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { en } from '../locales';
import { routes } from '../routes';
import { session } from '../session';

/** Opens a page of one's own account, signed in. */
export function open(path: string) {
  notifications.clean();
  startTranslation({ catalogues: { en: { kit, account: en } }, language: 'en' });
  vi.spyOn(session, 'start').mockResolvedValue(undefined);
  vi.spyOn(session, 'claims').mockResolvedValue({ sub: 'admin', name: 'Ada Lovelace', username: 'ada' });
  vi.spyOn(session, 'token').mockResolvedValue('token');
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <AppProviders>
      <RouterProvider router={router} />
    </AppProviders>,
  );
  return { user: userEvent.setup({ delay: null }), router };
}
