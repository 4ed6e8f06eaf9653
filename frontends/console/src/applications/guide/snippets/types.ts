/** What a snippet is written for, so that it runs as it is pasted. */
export interface SnippetContext {
  origin: string;
  appId: string;
  secret: string;
  redirectUri: string;
  signedOutUri: string;
}
