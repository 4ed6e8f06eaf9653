/** What says that it is wrong: an input itself, or the words below several. */
const WRONG = '[aria-invalid="true"], .mantine-InputWrapper-error';
const INPUTS = 'input, textarea, select, button';

/**
 * Whoever sends a form that is refused for what stands in it, at once or by the server, goes on in the first field that is
 * wrong, unless they have gone on elsewhere meanwhile; until what is answered is called.
 */
export function focusOnWrong(): () => void {
  let stop: (() => void) | undefined;
  const follow = ({ target }: Event) => {
    stop?.();
    const form = target as HTMLFormElement;
    const from = document.activeElement;
    // Whoever is elsewhere when they are told is not fetched back later either.
    const go = () => {
      const input = wrongIn(form);
      if (!input) return;
      stop?.();
      if ([from, document.body].includes(document.activeElement)) input.focus();
    };
    const observer = new MutationObserver(go);
    // What was found wrong at once is drawn by then.
    const frame = requestAnimationFrame(() => {
      observer.observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid'] });
      go();
    });
    const end = () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      form.removeEventListener('input', end);
    };
    stop = end;
    form.addEventListener('input', end);
  };
  document.addEventListener('submit', follow);
  return () => {
    stop?.();
    document.removeEventListener('submit', follow);
  };
}

function wrongIn(form: HTMLFormElement): HTMLElement | null | undefined {
  const wrong = form.querySelector<HTMLElement>(WRONG);
  return wrong?.matches(INPUTS) ? wrong : wrong?.closest('.mantine-InputWrapper-root')?.querySelector<HTMLElement>(INPUTS);
}
