import { asApiError, UNREACHABLE } from '@keystory/api-client';
import { useEffect, useRef } from 'react';

const PAUSE = 5_000;
const GATEWAY = [502, 503, 504];

/** Tries again by itself what got no answer, once the server answers again; what was answered stays as it is. */
export function useRecovery(cause: unknown, retry?: () => unknown): void {
  const { status, code } = asApiError(cause);
  const isAwaited = retry !== undefined && (code === UNREACHABLE || GATEWAY.includes(status));
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    if (!isAwaited) return undefined;
    let isCurrent = true;
    const ask = async () => {
      const isUp = await fetch('/api/status').then(({ ok }) => ok, () => false);
      if (isUp && isCurrent) latest.current?.();
    };
    const timer = setInterval(() => void ask(), PAUSE);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [isAwaited]);
}
