import { bundled } from '../projects';
import type { SnippetContext } from '../types';

export const steps = bundled('svelte-ts', '@logto/browser', (context) => [{ file: 'src/App.svelte', code: app(context) }]);

/** All of `src/App.svelte` of a fresh Vite project. */
const app = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `<script lang="ts">
  import LogtoClient, { type IdTokenClaims } from '@logto/browser';

  const logto = new LogtoClient({ endpoint: '${origin}', appId: '${appId}' });

  async function arrive(): Promise<IdTokenClaims | undefined> {
    if (await logto.isSignInRedirected(window.location.href)) {
      await logto.handleSignInCallback(window.location.href);
      window.history.replaceState(null, '', '/');
    }
    return (await logto.isAuthenticated()) ? logto.getIdTokenClaims() : undefined;
  }
</script>

{#await arrive()}
  <p>One moment…</p>
{:then claims}
  {#if claims}
    <h1>Hello {claims.name ?? claims.username ?? claims.sub}</h1>
    <button onclick={() => logto.signOut('${signedOutUri}')}>Sign out</button>
  {:else}
    <button onclick={() => logto.signIn('${redirectUri}')}>Sign in</button>
  {/if}
{:catch error}
  <p>{error.message}</p>
{/await}`;
