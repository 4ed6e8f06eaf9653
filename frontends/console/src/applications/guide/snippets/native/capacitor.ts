import { schemeOf } from '../places';
import { isPlain, onDevice, plainManifest } from '../plainHttp';
import type { Snippet, SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{
      code: `npm create vite@latest my-app -- --template vanilla
cd my-app
npm install @logto/capacitor@4 @capacitor/core@7 @capacitor/app@7 @capacitor/browser@7 @capacitor/preferences@7 @capacitor/android@7
npm install --save-dev @capacitor/cli@7
npx cap init my-app com.example.myapp --web-dir dist`,
    }],
  },
  { says: 'screen', snippets: [{ file: 'src/main.js', code: main(context) }, ...plainSettings(context)] },
  {
    says: 'scheme',
    snippets: [
      { code: 'npm run build\nnpx cap add android' },
      { file: 'android/app/src/main/AndroidManifest.xml', code: filter(context) },
      ...plainManifest(context, 'android/app/src/debug/AndroidManifest.xml'),
    ],
  },
  { says: 'device', snippets: [onDevice(context, 'npx cap run android')] },
];

/** All of `src/main.js` of a fresh Vite project; what happens in the browser of the system ends when the app is opened again. */
const main = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `import LogtoClient from '@logto/capacitor';

const logto = new LogtoClient({ endpoint: '${origin}', appId: '${appId}' });

const show = async () => {
  if (await logto.isAuthenticated()) {
    const { name, username, sub } = await logto.getIdTokenClaims();
    draw(\`Hello \${name ?? username ?? sub}\`, 'Sign out', () => logto.signOut('${signedOutUri}'));
  } else {
    draw('', 'Sign in', () => logto.signIn('${redirectUri}'));
  }
};

const draw = (text, label, act) => {
  const button = Object.assign(document.createElement('button'), {
    textContent: label,
    onclick: () => act().then(show, ({ message }) => draw(message, label, act)),
  });
  document.body.replaceChildren(text, button);
};

await show();`;

const filter = (context: SnippetContext) => `<!-- inside of <activity android:name=".MainActivity" ...> -->
<intent-filter>
    <action android:name="android.intent.action.VIEW" />
    <category android:name="android.intent.category.DEFAULT" />
    <category android:name="android.intent.category.BROWSABLE" />
    <data android:scheme="${schemeOf(context)}" />
</intent-filter>`;

/** The page is served by https on the device, from where plain http is only asked where that is allowed. */
const plainSettings = (context: SnippetContext): Snippet[] => (isPlain(context) ? [{
  file: 'capacitor.config.json',
  code: JSON.stringify({ appId: 'com.example.myapp', appName: 'my-app', webDir: 'dist', android: { allowMixedContent: true } }, null, 2),
}] : []);
