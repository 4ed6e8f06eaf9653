import type { en } from '../../../locales';

/** Where an application runs on a developer's machine. */
export interface Addresses {
  redirectUri: string;
  signedOutUri: string;
}

/** What a snippet is written for, so that it runs as it is pasted. */
export interface SnippetContext extends Addresses {
  origin: string;
  appId: string;
  secret: string;
  /** What a service that speaks SAML calls itself; empty for all others. */
  entityId?: string;
}

/** A whole file, or words for a terminal where it has no name. */
export interface Snippet {
  file?: string;
  code: string;
}

/** Something to do, with what is to be pasted. */
export interface Step {
  says: keyof typeof en.guide.steps;
  snippets?: Snippet[];
  /** What to open then. */
  open?: string;
}
