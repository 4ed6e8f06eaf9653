import { createContext, useCallback, useState } from 'react';

/** Tells the form around that something which belongs to it is on its way, and passes that on. */
export type Await = <T>(arrival: Promise<T>) => Promise<T>;

export const ArrivalContext = createContext<Await>((arrival) => arrival);

/** Whether a form waits for something, such as a file that is being uploaded, and what it is told by. */
export function useArrivals(): { isWaiting: boolean; awaiting: Await } {
  const [count, setCount] = useState(0);
  const awaiting = useCallback<Await>((arrival) => {
    setCount((before) => before + 1);
    return arrival.finally(() => setCount((before) => before - 1));
  }, []);
  return { isWaiting: count > 0, awaiting };
}
