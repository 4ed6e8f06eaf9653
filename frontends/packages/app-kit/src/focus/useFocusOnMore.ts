import { useEffect, useRef, type RefObject } from 'react';

const ITEMS = 'tbody > tr, li';
const CONTROLS = 'a[href], button:not(:disabled)';

interface FocusOnMore<T> {
  /** What the list is in. */
  ref: RefObject<T | null>;
  /** More is asked for. */
  ask: () => void;
}

interface Asked {
  /** So many items were there. */
  count: number;
  from: Element | null;
}

/**
 * Whoever asks for more of a list goes on in the first item that has come, of which there are so many now; unless they have
 * gone on elsewhere meanwhile, or the list has become another one.
 */
export function useFocusOnMore<T extends HTMLElement = HTMLDivElement>(count: number): FocusOnMore<T> {
  const ref = useRef<T>(null);
  const asked = useRef<Asked>(undefined);
  useEffect(() => {
    if (!asked.current || count === asked.current.count) return;
    const { count: before, from } = asked.current;
    asked.current = undefined;
    if (count < before || ![from, document.body].includes(document.activeElement)) return;
    const item = ref.current?.querySelectorAll<HTMLElement>(ITEMS)[before];
    const control = item?.querySelector<HTMLElement>(CONTROLS);
    if (!control) item?.setAttribute('tabindex', '-1');
    (control ?? item)?.focus();
  }, [count]);
  return {
    ref,
    ask: () => {
      asked.current = { count, from: document.activeElement };
    },
  };
}
