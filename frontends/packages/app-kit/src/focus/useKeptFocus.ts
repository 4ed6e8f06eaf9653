import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** What can be gone on with. */
const NEXT = 'button:not(:disabled), a[href]';

interface KeptFocus<T> {
  ref: RefObject<T | null>;
  'data-keeps-focus': true;
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the focus in a place whose controls come and go, such as a button that gives way to another one or that rests while
 * something is on its way: where the browser has dropped the focus, the control itself gets it back, or the first one there.
 * What people leave by themselves they are not taken back to.
 */
export function useKeptFocus<T extends HTMLElement = HTMLDivElement>(): KeptFocus<T> {
  const ref = useRef<T>(null);
  const had = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const { current: place } = ref;
    if (!place || !had.current || document.activeElement !== document.body) return;
    const stays = place.contains(had.current);
    if (stays && had.current.matches(':disabled')) return;
    const next = stays ? had.current : place.querySelector<HTMLElement>(NEXT);
    next?.focus({ preventScroll: stays });
  });
  return {
    ref,
    'data-keeps-focus': true,
    onFocus: ({ target }) => {
      had.current = target as HTMLElement;
    },
    // A window that is left, for a dialogue of the system as well, has its focus back when it is returned to.
    onBlur: ({ target }) => {
      if (document.activeElement !== target) had.current = undefined;
    },
  };
}
