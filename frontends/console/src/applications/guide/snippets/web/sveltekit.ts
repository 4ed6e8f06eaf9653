import { callbackOf, cookieSecretIn, portOf } from '../places';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  {
    says: 'create',
    snippets: [{ code: 'npx sv@latest create my-app --template minimal --types ts --no-add-ons --install npm\ncd my-app\nnpm install @logto/sveltekit\n' + cookieSecretIn('.env') }],
  },
  {
    says: 'server',
    snippets: [
      { file: 'src/hooks.server.ts', code: hooks(context) },
      { file: 'src/app.d.ts', code: TYPES },
      { file: 'src/routes/+page.server.ts', code: server(context) },
      { file: 'src/routes/+page.svelte', code: PAGE },
    ],
  },
  { says: 'run', snippets: [{ code: `npm run dev -- --port ${portOf(context)}` }], open: context.signedOutUri },
];

const hooks = (context: SnippetContext) => `import { COOKIE_SECRET } from '$env/static/private';
import { handleLogto } from '@logto/sveltekit';

export const handle = handleLogto(
  { endpoint: '${context.origin}', appId: '${context.appId}', appSecret: '${context.secret}' },
  { encryptionKey: COOKIE_SECRET },
  { signInCallback: '${callbackOf(context)}' },
);`;

const TYPES = `import type { LogtoClient, UserInfoResponse } from '@logto/sveltekit';

declare global {
  namespace App {
    interface Locals {
      logtoClient: LogtoClient;
      user?: UserInfoResponse;
    }
  }
}

export {};`;

const server = ({ redirectUri, signedOutUri }: SnippetContext) => `import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { user } }) => ({ name: user && (user.name ?? user.username ?? user.sub) });

export const actions: Actions = {
  signIn: ({ locals }) => locals.logtoClient.signIn('${redirectUri}'),
  signOut: ({ locals }) => locals.logtoClient.signOut('${signedOutUri}'),
};`;

const PAGE = `<script lang="ts">
  import type { PageProps } from './$types';

  let { data }: PageProps = $props();
</script>

{#if data.name}
  <h1>Hello {data.name}</h1>
  <form method="POST" action="?/signOut"><button>Sign out</button></form>
{:else}
  <form method="POST" action="?/signIn"><button>Sign in</button></form>
{/if}`;
