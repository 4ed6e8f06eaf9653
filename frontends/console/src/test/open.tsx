import { kit } from '@keystory/app-kit';
import { startTranslation } from '@keystory/ui/i18n';
import { notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { App } from '../App';
import { en } from '../locales';
import { routes } from '../routes';
import { session } from '../session';

/** Opens a page of the console as a signed-in administrator, or as somebody with other scopes. */
export function open(path: string, { scopes = ['all'], fails }: { scopes?: string[]; fails?: Error } = {}) {
  notifications.clean();
  startTranslation({ catalogues: { en: { kit, console: en } }, language: 'en' });
  const start = vi.spyOn(session, 'start');
  if (fails) start.mockRejectedValue(fails);
  else start.mockResolvedValue(undefined);
  vi.spyOn(session, 'claims').mockResolvedValue({ sub: 'admin', name: 'Ada Lovelace', username: 'ada' });
  vi.spyOn(session, 'grantedScopes').mockResolvedValue(scopes);
  vi.spyOn(session, 'token').mockResolvedValue('token');
  vi.spyOn(session, 'accountToken').mockResolvedValue('account-token');
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <App>
      <RouterProvider router={router} />
    </App>,
  );
  return { user: userEvent.setup({ delay: null }), router };
}
