import { useEffect } from 'react';

/** What says that it is wrong: an input itself, or the words below several. */
const WRONG = '[aria-invalid="true"], .mantine-InputWrapper-error';
const INPUTS = 'input, textarea, select, button';

/** Whoever sends a form that is refused for what stands in it goes on in the first field that is wrong. */
export function useFocusOnWrong(): void {
  useEffect(() => {
    const look = ({ target }: Event) => {
      // What was found wrong is drawn by then.
      requestAnimationFrame(() => {
        const wrong = (target as HTMLFormElement).querySelector<HTMLElement>(WRONG);
        const input = wrong?.matches(INPUTS) ? wrong : wrong?.closest('.mantine-InputWrapper-root')?.querySelector<HTMLElement>(INPUTS);
        input?.focus();
      });
    };
    document.addEventListener('submit', look);
    return () => document.removeEventListener('submit', look);
  }, []);
}
