import { ApiError } from '@keystory/api-client';

/** What is read, or null where there is none. */
export const orNull = <T>(read: Promise<T>): Promise<T | null> =>
  read.catch((cause: unknown) => {
    if (cause instanceof ApiError && cause.status === 404) return null;
    throw cause;
  });
