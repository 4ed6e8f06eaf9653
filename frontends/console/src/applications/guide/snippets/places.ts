import type { SnippetContext } from './types';

/** The port that the application listens at on a developer's machine. */
export const portOf = ({ redirectUri }: SnippetContext) => new URL(redirectUri).port || '80';

/** The path that people come back to. */
export const callbackOf = ({ redirectUri }: SnippetContext) => new URL(redirectUri).pathname;

/** Where people go to sign out, before what tells who they are is added. */
export const endOf = ({ origin }: SnippetContext) => `${origin}/oidc/session/end`;

/** The scheme of an app on a device, by which its system opens it again. */
export const schemeOf = ({ redirectUri }: SnippetContext) => new URL(redirectUri).protocol.slice(0, -1);

/** Puts a secret that nobody else has into a file of the project, from where the framework reads it. */
export const cookieSecretIn = (file: string) => `echo "COOKIE_SECRET=$(openssl rand -base64 33)" > ${file}`;
