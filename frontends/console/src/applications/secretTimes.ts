const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment that many days from now, as the API counts. */
export const inDays = (days: number): number => Date.now() + days * DAY_MS;

/** Whether a secret is no longer accepted; without an expiry it always is. */
export const isExpired = ({ expiresAt }: { expiresAt: number | null }): boolean => expiresAt !== null && expiresAt <= Date.now();
