import { asApiError, type ApiError } from '@keystory/api-client';
import { useEffect, useState } from 'react';

/** What the server makes once for a page to show, such as a secret; `offer` must be the same function throughout. */
export function useOffer<T>(offer: () => Promise<T>): { offered: T | undefined; problem: ApiError | undefined } {
  const [offered, setOffered] = useState<T>();
  const [problem, setProblem] = useState<ApiError>();
  useEffect(() => {
    let open = true;
    offer().then(
      (made) => open && setOffered(made),
      (cause: unknown) => open && setProblem(asApiError(cause)),
    );
    return () => {
      open = false;
    };
  }, [offer]);
  return { offered, problem };
}
