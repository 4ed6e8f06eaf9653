import '@keystory/ui/fonts.css';
import '@keystory/ui/tokens.css';
import '@keystory/ui/base.css';
import { startTranslation } from '@keystory/ui/i18n';
import { LogtoProvider } from '@logto/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readConfig } from './config';
import { DeviceDemo } from './device/DeviceDemo';
import { en } from './locales';

startTranslation({ catalogues: { en: { demo: en } }, language: 'en' });

const isDevice = /^\/device-demo-app(\/|$)/.test(window.location.pathname);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      {isDevice ? (
        <DeviceDemo />
      ) : (
        <LogtoProvider config={readConfig()}>
          <App />
        </LogtoProvider>
      )}
    </StrictMode>,
  );
}
