import type { Origin } from './types';

/** Where a session was last signed in from, as far as the caller is told. */
export function originOf({ lastSubmission }: { lastSubmission?: Record<string, unknown> | null }): Partial<Origin> {
  return (lastSubmission?.signInContext ?? {}) as Partial<Origin>;
}
