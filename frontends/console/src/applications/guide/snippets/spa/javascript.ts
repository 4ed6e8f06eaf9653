import { bundled } from '../projects';
import type { SnippetContext } from '../types';

export const steps = bundled('vanilla', '@logto/browser', (context) => [{ file: 'src/main.js', code: main(context) }]);

/** All of `src/main.js` of a fresh Vite project. */
const main = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `import LogtoClient from '@logto/browser';

const logto = new LogtoClient({ endpoint: '${origin}', appId: '${appId}' });
const here = window.location.href;

if (await logto.isSignInRedirected(here)) {
  await logto.handleSignInCallback(here);
  window.location.replace('/');
} else if (await logto.isAuthenticated()) {
  const { name, username, sub } = await logto.getIdTokenClaims();
  show(\`Hello \${name ?? username ?? sub}\`, 'Sign out', () => logto.signOut('${signedOutUri}'));
} else {
  show('', 'Sign in', () => logto.signIn('${redirectUri}'));
}

function show(text, action, onclick) {
  const button = Object.assign(document.createElement('button'), { textContent: action, onclick });
  document.body.replaceChildren(text, button);
}`;
