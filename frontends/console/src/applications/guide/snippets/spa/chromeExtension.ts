import { newProject } from '../projects';
import type { SnippetContext, Step } from '../types';
import { EXTENSION_KEY } from './extension';

export const steps = (context: SnippetContext): Step[] => [
  newProject('@logto/chrome-extension', 'esbuild'),
  {
    says: 'extension',
    snippets: [
      { file: 'manifest.json', code: manifest(context) },
      { file: 'background.js', code: background(context) },
      { file: 'popup.html', code: POPUP },
      { file: 'popup.js', code: SCRIPT },
    ],
  },
  { says: 'unpacked', snippets: [{ code: 'npx esbuild background.js --bundle --format=esm --outfile=service-worker.js' }] },
];

const manifest = ({ origin }: SnippetContext) => JSON.stringify({
  manifest_version: 3,
  name: 'My extension',
  version: '1.0',
  key: EXTENSION_KEY,
  permissions: ['identity', 'storage'],
  host_permissions: [`${origin}/*`],
  background: { service_worker: 'service-worker.js', type: 'module' },
  action: { default_popup: 'popup.html' },
}, null, 2);

/** It outlives the popup, which closes as soon as the window to sign in opens. */
const background = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `import LogtoClient from '@logto/chrome-extension';

const logto = new LogtoClient({ endpoint: '${origin}', appId: '${appId}' });

const actions = {
  read: async () => ((await logto.isAuthenticated()) ? logto.getIdTokenClaims() : undefined),
  signIn: () => logto.signIn('${redirectUri}'),
  signOut: () => logto.signOut('${signedOutUri}'),
};

chrome.runtime.onMessage.addListener(({ action }, sender, answer) => {
  actions[action]().then(answer, (problem) => answer({ problem: problem.message }));
  return true; // the answer comes later
});`;

const POPUP = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>My extension</title>
    <script type="module" src="popup.js"></script>
  </head>
  <body style="width: 240px"></body>
</html>`;

const SCRIPT = `const ask = async (action) => {
  const answer = await chrome.runtime.sendMessage({ action });
  if (answer?.problem) throw new Error(answer.problem);
  return answer;
};

const show = async () => {
  const person = await ask('read');
  if (person) draw(\`Hello \${person.name ?? person.username ?? person.sub}\`, 'Sign out', 'signOut');
  else draw('', 'Sign in', 'signIn');
};

const draw = (text, label, action) => {
  const button = Object.assign(document.createElement('button'), {
    textContent: label,
    onclick: () => ask(action).then(show).catch(({ message }) => draw(message, label, action)),
  });
  document.body.replaceChildren(text, button);
};

show().catch(({ message }) => draw(message, 'Sign in', 'signIn'));`;
