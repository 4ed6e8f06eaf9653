import '@keystory/ui/fonts.css';
import '@keystory/ui/tokens.css';
import '@keystory/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { dress } from './dress';
import { askCaptcha } from './interaction/captcha';
import { resume } from './interaction/resume';
import { isUnheard } from './interaction/submission';
import { fetchWords, languageOf, startLanguage } from './language';
import { fetchSettings, injectedSettings, type Settings } from './settings';
import { standardSettings } from './standard-settings';

// Without settings the pages still work, in our own looks: a person must be able to get in.
const settings = injectedSettings() ?? (await fetchSettings().catch(() => standardSettings));
startLanguage(settings, await fetchWords(languageOf(settings)));
askCaptcha(settings.captcha);

const leaves = isUnheard() && (await resume());
const element = document.getElementById('root');
if (element && !leaves) {
  const root = createRoot(element);
  const show = (shown: Settings) => {
    dress(shown.signInExperience);
    root.render(
      <StrictMode>
        <App settings={shown} />
      </StrictMode>,
    );
  };
  show(settings);
  if (window.parent !== window) void import('./preview').then(({ followDrafts, isPreview }) => isPreview() && followDrafts(settings, show));
}
