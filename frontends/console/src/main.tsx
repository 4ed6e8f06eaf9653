import '@keystory/ui/fonts.css';
import '@keystory/ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@keystory/app-kit/mantine.css';
import { keepToPolicy, kit, startSpeaking } from '@keystory/app-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { App } from './App';
import { en, others } from './locales';
import { routes } from './routes';

keepToPolicy();
await startSpeaking({ english: { kit, console: en }, others });

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
