import { asApiError, type Page } from '@keystory/api-client';

/** What was found. */
export interface Searched<T> extends Page<T> {
  /** Only what begins with the text was looked for. */
  isBeginning: boolean;
}

/** Whether the server would have had to look through more than it may. */
export const isTooBroad = (cause: unknown) => Boolean(cause) && asApiError(cause).code === 'search.too_broad';

/** What contains the text; where that is too much to look through, what begins with it. */
export async function searched<T>(read: (isBeginning: boolean) => Promise<Page<T>>): Promise<Searched<T>> {
  try {
    return { ...(await read(false)), isBeginning: false };
  } catch (cause) {
    if (!isTooBroad(cause)) throw cause;
    return { ...(await read(true)), isBeginning: true };
  }
}
