import { useEffect, useRef, type RefObject } from 'react';

const ITEMS = 'tbody > tr, li';
const CONTROLS = 'a[href], button:not(:disabled)';

interface FocusOnMore<T> {
  /** What the list is in. */
  ref: RefObject<T | null>;
  /** More is asked for. */
  ask: () => void;
}

/** Whoever asks for more of a list goes on in the first item that has come, of which there are so many now. */
export function useFocusOnMore<T extends HTMLElement = HTMLDivElement>(count: number): FocusOnMore<T> {
  const ref = useRef<T>(null);
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current === undefined || count <= before.current) return;
    const item = ref.current?.querySelectorAll<HTMLElement>(ITEMS)[before.current];
    before.current = undefined;
    const control = item?.querySelector<HTMLElement>(CONTROLS);
    if (!control) item?.setAttribute('tabindex', '-1');
    (control ?? item)?.focus();
  }, [count]);
  return {
    ref,
    ask: () => {
      before.current = count;
    },
  };
}
