import type { Snippet, SnippetContext } from './types';

type Origin = Pick<SnippetContext, 'origin'>;

/** Whether the server speaks plain http, which libraries and the systems of phones take only where they are told to. */
export const isPlain = ({ origin }: Origin) => origin.startsWith('http:');

/** How the library for Node.js is told that the server speaks plain http, where it does. */
export const allowingPlainHttp = (context: Origin) =>
  isPlain(context) ? `, {
  execute: [oidc.allowInsecureRequests], // this server speaks plain http
}` : '';

/** What an app for Android that is tried out needs to reach a server that speaks plain http; nothing for others. */
export const plainManifest = (context: Origin, file = 'app/src/debug/AndroidManifest.xml'): Snippet[] =>
  isPlain(context) ? [{
    file,
    code: `<manifest xmlns:android="http://schemas.android.com/apk/res/android">
    <uses-permission android:name="android.permission.INTERNET" />
    <!-- this server speaks plain http -->
    <application android:usesCleartextTraffic="true" />
</manifest>`,
  }] : [];

/** Runs it on a phone or an emulator, from where a server on the developer's machine is reached by its name there. */
export function onDevice({ origin }: Origin, run: string): Snippet {
  const { hostname, port } = new URL(origin);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  return { code: isHere && port ? `adb reverse tcp:${port} tcp:${port}\n${run}` : run };
}
