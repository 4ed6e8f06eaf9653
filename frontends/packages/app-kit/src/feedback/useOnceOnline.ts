import { useEffect } from 'react';

/** Does something, which must stay the same, once there is a network again; nothing where there was one at first. */
export function useOnceOnline(then: () => void): void {
  useEffect(() => {
    if (navigator.onLine) return undefined;
    window.addEventListener('online', then, { once: true });
    return () => window.removeEventListener('online', then);
  }, [then]);
}
