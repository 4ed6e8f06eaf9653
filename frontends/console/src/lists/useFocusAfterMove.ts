import { useEffect, useRef } from 'react';

interface Move {
  key: string;
  by: number;
  /** The place that it is to have in the list. */
  place: number;
}

/** Keeps the focus on the button that moved something, once it is there: an element that is put elsewhere loses it. */
export function useFocusAfterMove() {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<Move>(undefined);
  useEffect(() => {
    if (!wanted.current) return;
    const { key, by, place } = wanted.current;
    const buttons = [...(list.current?.children[place]?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])];
    if (buttons[0]?.dataset.move !== key) return;
    wanted.current = undefined;
    const usable = buttons.filter((button) => !button.disabled);
    (usable.find((button) => button.dataset.by === String(by)) ?? usable[0])?.focus();
  });
  return {
    list,
    focusAfter: (move: Move) => {
      wanted.current = move;
    },
  };
}
