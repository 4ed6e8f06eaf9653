import '@keystory/ui/fonts.css';
import '@keystory/ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@keystory/app-kit/mantine.css';
import { keepToPolicy, kit } from '@keystory/app-kit';
import { startTranslation } from '@keystory/ui/i18n';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { App } from './App';
import { en } from './locales';
import { routes } from './routes';

keepToPolicy();
startTranslation({ catalogues: { en: { kit, console: en } }, language: 'en' });

const root = document.getElementById('root');
if (root) {
  const router = createBrowserRouter(routes, { basename: '/console' });
  createRoot(root).render(
    <StrictMode>
      <App>
        <RouterProvider router={router} />
      </App>
    </StrictMode>,
  );
}
