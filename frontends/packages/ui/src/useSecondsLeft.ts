import { useEffect, useState } from 'react';

/** Counts down the whole seconds until `wait` seconds have passed since `from`, in epoch milliseconds; 0 after that. */
export function useSecondsLeft(from: number, wait: number): number {
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, wait - Math.floor(Math.max(0, now - from) / 1000));
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver]);
  return left;
}
