import '@keystory/ui/fonts.css';
import '@keystory/ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@keystory/app-kit/mantine.css';
import { AppProviders, keepToPolicy, kit, notifyProblem } from '@keystory/app-kit';
import { startTranslation } from '@keystory/ui/i18n';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { en } from './locales';
import { routes } from './routes';
import { session } from './session';

keepToPolicy();
startTranslation({ catalogues: { en: { kit, account: en } }, language: 'en' });

const signInAgain = () => {
  session.restart().catch((cause: Error) => notifyProblem(cause.message));
};

const root = document.getElementById('root');
if (root) {
  const router = createBrowserRouter(routes, { basename: '/account' });
  createRoot(root).render(
    <StrictMode>
      <AppProviders onUnauthorized={signInAgain}>
        <RouterProvider router={router} />
      </AppProviders>
    </StrictMode>,
  );
}
