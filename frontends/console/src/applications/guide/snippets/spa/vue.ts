import { bundled } from '../projects';
import type { SnippetContext } from '../types';

export const steps = bundled('vue-ts', '@logto/vue', (context) => [
  { file: 'src/main.ts', code: main(context) },
  { file: 'src/App.vue', code: app(context) },
]);

/** All of `src/main.ts` of a fresh Vite project. */
const main = ({ origin, appId }: SnippetContext) => `import { createLogto, type LogtoConfig } from '@logto/vue';
import { createApp } from 'vue';
import App from './App.vue';

const config: LogtoConfig = { endpoint: '${origin}', appId: '${appId}' };

createApp(App).use(createLogto, config).mount('#app');`;

/** All of `src/App.vue`. */
const app = ({ redirectUri, signedOutUri }: SnippetContext) => `<script setup lang="ts">
import { useHandleSignInCallback, useLogto, type IdTokenClaims } from '@logto/vue';
import { ref, watch } from 'vue';

const redirectUri = '${redirectUri}';
const signedOutUri = '${signedOutUri}';
const isCallback = window.location.pathname === new URL(redirectUri).pathname;

const { isAuthenticated, signIn, signOut, getIdTokenClaims } = useLogto();
const claims = ref<IdTokenClaims>();

if (isCallback) useHandleSignInCallback(() => window.location.replace('/'));

watch(isAuthenticated, async (isThere) => {
  if (isThere) claims.value = await getIdTokenClaims();
}, { immediate: true });
</script>

<template>
  <p v-if="isCallback">Signing in…</p>
  <template v-else-if="isAuthenticated">
    <h1>Hello {{ claims?.name ?? claims?.username ?? claims?.sub }}</h1>
    <button @click="signOut(signedOutUri)">Sign out</button>
  </template>
  <button v-else @click="signIn(redirectUri)">Sign in</button>
</template>`;
