import { callbackOf, cookieSecretIn, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'npm create nuxt@latest my-app -- --template minimal --packageManager npm --no-gitInit --no-modules\ncd my-app\nnpm install @logto/nuxt\n' + cookieSecretIn('.env') }],
  },
  {
    says: 'server',
    snippets: [
      { file: 'nuxt.config.ts', code: config(context) },
      { file: 'app/app.vue', code: APP },
    ],
  },
  { says: 'run', snippets: [{ code: `npm run dev -- --port ${portOf(context)}` }], open: context.signedOutUri },
];

const config = (context: SnippetContext) => `export default defineNuxtConfig({
  modules: ['@logto/nuxt'],
  runtimeConfig: {
    logto: {
      endpoint: '${context.origin}',
      appId: '${context.appId}',
      appSecret: '${context.secret}',
      cookieEncryptionKey: process.env.COOKIE_SECRET,
      customRedirectBaseUrl: '${context.signedOutUri}',
      pathnames: { callback: '${callbackOf(context)}' },
      postLogoutRedirectUri: '${context.signedOutUri}',
    },
  },
});`;

const APP = `<script setup lang="ts">
const user = useLogtoUser();
</script>

<template>
  <main v-if="user">
    <h1>Hello {{ user.name ?? user.username ?? user.sub }}</h1>
    <a href="/sign-out">Sign out</a>
  </main>
  <a v-else href="/sign-in">Sign in</a>
</template>`;
