import { schemeOf } from '../places';
import { onDevice } from '../plainHttp';
import type { SnippetContext, Step } from '../types';

/** The newest Expo that the SDK is made for: beside a newer one, npm refuses to install it. */
const EXPO = '56.0.0';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{
      code: `npx create-expo-app@latest my-app --template blank-typescript@~${EXPO}
cd my-app
npx expo install @logto/rn expo-crypto expo-secure-store expo-web-browser @react-native-async-storage/async-storage`,
    }],
  },
  { says: 'scheme', snippets: [{ file: 'app.json', code: settings(context) }] },
  { says: 'screen', snippets: [{ file: 'App.tsx', code: app(context) }] },
  { says: 'device', snippets: [onDevice(context, 'npx expo run:android')] },
];

const settings = (context: SnippetContext) => JSON.stringify({
  expo: {
    name: 'my-app',
    slug: 'my-app',
    scheme: schemeOf(context),
    android: { package: 'com.example.myapp' },
    ios: { bundleIdentifier: 'com.example.myapp' },
    plugins: ['expo-secure-store', 'expo-web-browser'],
  },
}, null, 2);

/** All of `App.tsx`; the SDK signs out of the app and not of the browser, so that people are asked each time. */
const app = ({ origin, appId, redirectUri }: SnippetContext) => `import { LogtoProvider, Prompt, useLogto, type IdTokenClaims } from '@logto/rn';
import { useEffect, useState } from 'react';
import { Button, Text, View } from 'react-native';

export default function App() {
  return (
    <LogtoProvider config={{ endpoint: '${origin}', appId: '${appId}', prompt: [Prompt.Login, Prompt.Consent] }}>
      <Home />
    </LogtoProvider>
  );
}

function Home() {
  const { isAuthenticated, isInitialized, signIn, signOut, getIdTokenClaims } = useLogto();
  const [claims, setClaims] = useState<IdTokenClaims>();

  useEffect(() => {
    if (isAuthenticated) getIdTokenClaims().then(setClaims);
  }, [isAuthenticated]);

  return (
    <View style={{ flex: 1, alignItems: 'center', justifyContent: 'center', gap: 16 }}>
      {isAuthenticated && <Text>Hello {claims?.name ?? claims?.username ?? claims?.sub}</Text>}
      {isInitialized && !isAuthenticated && <Button title="Sign in" onPress={() => signIn('${redirectUri}')} />}
      {isAuthenticated && <Button title="Sign out" onPress={() => signOut()} />}
    </View>
  );
}`;
