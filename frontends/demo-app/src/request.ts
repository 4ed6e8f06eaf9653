import type { Prompt } from '@logto/react';

/** What a sign-in asks for beside what it always does; all of it may be empty. */
export interface SignInRequest {
  /** API resources that tokens are wanted for, one after the other. */
  resources: string;
  scopes: string;
  /** One or several, as the server takes them; empty for what the SDK asks for. */
  prompt: string;
  /** The id of an organization whose look the sign-in pages take on. */
  organization: string;
  /** Further parameters, written as in an address. */
  parameters: string;
}

export const NOTHING: SignInRequest = { resources: '', scopes: '', prompt: '', organization: '', parameters: '' };
export const KEY = 'keystory:demo:request';
/** What somebody who follows a link to this app brings, for the sign-in pages. */
const PASSED_ON = ['one_time_token', 'login_hint'];

/** What this tab asks for. */
export function wantedRequest(): SignInRequest {
  return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<SignInRequest>) };
}

export function rememberRequest(request: SignInRequest): void {
  sessionStorage.setItem(KEY, JSON.stringify(request));
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** How the SDK is to sign in; scopes and resources are part of its configuration. */
export function signInOptions(): { prompt?: Prompt[]; extraParams: Record<string, string> } {
  const { prompt, organization, parameters } = wantedRequest();
  const brought = new URLSearchParams(window.location.search);
  const extraParams = Object.fromEntries(
    [
      ...new URLSearchParams(parameters),
      ['organization_id', organization] as const,
      ...PASSED_ON.map((name) => [name, brought.get(name) ?? ''] as const),
    ].filter(([, value]) => value),
  );
  return { ...(prompt && { prompt: wordsOf(prompt) as Prompt[] }), extraParams };
}
