import type { Step } from '../../applications/guide/snippets/types';

/** What a snippet is written for: where tokens come from, the API that they are for, and a permission that it has, if any. */
export interface ApiContext {
  origin: string;
  indicator: string;
  permission: string | undefined;
}

/** How it is called once it runs. */
export const called = (run: string): Step => ({
  says: 'serve',
  snippets: [{ code: run }, { code: 'curl --include --header "Authorization: Bearer $TOKEN" http://localhost:8080/me' }],
});
