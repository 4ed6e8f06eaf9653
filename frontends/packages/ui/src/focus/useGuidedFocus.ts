import { useEffect } from 'react';
import { focusOnWrong } from './focusOnWrong';
import { keepFocus } from './keepFocus';

/** Wherever people use the keyboard or listen, they go on where they were, or where something is wrong. */
export function useGuidedFocus(): void {
  useEffect(() => {
    const ends = [keepFocus(), focusOnWrong()];
    return () => ends.forEach((end) => end());
  }, []);
}
