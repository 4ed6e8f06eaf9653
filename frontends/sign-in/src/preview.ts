import type { PageExperience, Settings } from './settings';

/** What the console shows of changes that are not saved yet. */
interface Draft {
  signInExperience: Partial<PageExperience>;
  theme: 'light' | 'dark';
}

export const isPreview = () => window.parent !== window && new URLSearchParams(window.location.search).has('preview');

/** Shows each draft that the console sends; nothing on the page can be used. */
export function followDrafts(settings: Settings, show: (settings: Settings) => void): void {
  document.body.inert = true;
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<{ keystoryDraft?: Draft }>) => {
    if (origin !== window.location.origin || source !== window.parent || !data.keystoryDraft) return;
    const { signInExperience, theme } = data.keystoryDraft;
    document.documentElement.dataset.theme = theme;
    show({ ...settings, signInExperience: { ...settings.signInExperience, ...signInExperience } });
  });
  window.parent.postMessage('keystory:preview', window.location.origin);
}
