import '@keystory/ui/fonts.css';
import '@keystory/ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@keystory/app-kit/mantine.css';
import { AppProviders, keepToPolicy, kit, notifyProblem, startSpeaking } from '@keystory/app-kit';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { en, others } from './locales';
import { routes } from './routes';
import { session } from './session';

keepToPolicy();
await startSpeaking({ english: { kit, account: en }, others });

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
