import { asApiError, UNREACHABLE } from '@keystory/api-client';
import { useEffect, useRef } from 'react';

/** How long is waited before a server is asked whether it is back, at first and at most, in milliseconds. */
const SHORTEST = 5_000;
const LONGEST = 60_000;
const GATEWAY = [502, 503, 504];

/** When something was tried again by itself last, and after which pause; kept here, as what is tried may be shown anew. */
const last = { at: -Infinity, pause: 0 };

/** Longer each time that the server was back, and what was asked for was not. */
const nextPause = () => (Math.abs(Date.now() - last.at) > 2 * LONGEST ? SHORTEST : Math.min(2 * last.pause, LONGEST));

/**
 * Tries again by itself what got no answer, once the server answers again and while the page is seen; what was answered
 * stays as it is.
 */
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tryNow = async (pause: number) => {
      const isUp = document.visibilityState !== 'hidden' && (await answers());
      if (isUp && isCurrent) {
        Object.assign(last, { at: Date.now(), pause });
        // What is tried is not begun anew before it has ended.
        await latest.current?.();
      }
      if (isCurrent) wait();
    };
    const wait = () => {
      const pause = nextPause();
      timer = setTimeout(() => void tryNow(pause), pause);
    };
    wait();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isAwaited]);
}

/** Whether the server answers, and soon. */
async function answers(): Promise<boolean> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), SHORTEST);
  try {
    return (await fetch('/api/status', { signal: late.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
