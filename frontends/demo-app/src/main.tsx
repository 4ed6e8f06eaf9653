import '@keystory/ui/fonts.css';
import '@keystory/ui/tokens.css';
import '@keystory/ui/base.css';
import { startTranslation } from '@keystory/ui/i18n';
import { LogtoProvider } from '@logto/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readConfig } from './config';
import { en } from './locales';

startTranslation({ catalogues: { en: { demo: en } }, language: 'en' });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LogtoProvider config={readConfig()}>
        <App />
      </LogtoProvider>
    </StrictMode>,
  );
}
