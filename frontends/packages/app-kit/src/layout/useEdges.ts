import { useEffect, useState, type RefObject } from 'react';

/** Less than this is rounding, not something hidden; in CSS pixels. */
const SLACK = 2;

interface Edges {
  left: boolean;
  right: boolean;
}

/** Beyond which edges of an element there is more to scroll to. */
export function useEdges(element: RefObject<HTMLElement | null>): Edges {
  const [edges, setEdges] = useState<Edges>({ left: false, right: false });
  useEffect(() => {
    const list = element.current;
    if (!list) return undefined;
    const look = () => {
      const now = edgesOf(list, getComputedStyle(list).direction);
      setEdges((old) => (old.left === now.left && old.right === now.right ? old : now));
    };
    const observer = new ResizeObserver(look);
    for (const part of [list, ...list.children]) observer.observe(part);
    list.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [element]);
  return edges;
}

/** The same of what was measured; where text runs from right to left, the position counts down from 0. */
export function edgesOf(measured: Pick<HTMLElement, 'scrollLeft' | 'scrollWidth' | 'clientWidth'>, direction: string): Edges {
  const hidden = measured.scrollWidth - measured.clientWidth;
  const before = direction === 'rtl' ? hidden + measured.scrollLeft : measured.scrollLeft;
  return { left: before > SLACK, right: hidden - before > SLACK };
}
