const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';
const WRITTEN_IN = 'textarea, input:not([type=checkbox]):not([type=radio])';

const controlsOf = (place: Element | null | undefined) => [...(place?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].filter((one) => one.tabIndex >= 0);

/**
 * Remembers where the focus is, for whoever opens something from there. What is answered puts it back once that has closed
 * and the browser has dropped it: to the same control of the row that took the place of one that is gone, to what is
 * around it, or to the heading of the section or the page.
 */
export function placeOfFocus(): () => void {
  const opener = openerOf(document.activeElement);
  const row = opener?.closest('tr, li');
  const list = row?.parentElement;
  const at = { row: [...(list?.children ?? [])].indexOf(row as Element), control: controlsOf(row).indexOf(opener as HTMLElement) };
  const around = opener ? ancestorsOf(opener) : [];
  return () => {
    if (document.activeElement !== document.body) return;
    if (opener?.isConnected) return opener.focus();
    const next = list?.isConnected ? list.children[at.row] ?? list.lastElementChild : undefined;
    const near = around.filter((one) => one.isConnected);
    const controls = controlsOf(next ?? near[0]);
    const control = next ? controls[at.control] ?? controls[0] : controls[0];
    // What is around may be far off, and whoever has just saved at the foot of a page stays there.
    (control && !bringsKeyboard(control) ? control : headOf(near))?.focus({ preventScroll: !next });
  };
}

/** Whether a keyboard would come up on the screen and cover the page, though nobody is about to write. */
const bringsKeyboard = (control: Element) => control.matches(WRITTEN_IN) && window.matchMedia('(pointer: coarse)').matches;

/** What the page is about, where it says so yet. */
export const headingOfPage = () => leadable(document.querySelector<HTMLElement>('main h1'));

/** The dialogue that it was in, or what the section or the page is about: whoever listens hears that. */
function headOf(near: Element[]): HTMLElement | null {
  const dialogue = near.find((one) => one.matches('[role=dialog]')) as HTMLElement | undefined;
  const section = near.find((one) => one.matches('section'))?.querySelector<HTMLElement>('h2');
  return leadable(dialogue ?? section) ?? headingOfPage() ?? leadable(document.querySelector<HTMLElement>('main'));
}

/** No control, but something that the focus can be led to. */
function leadable(place: HTMLElement | null | undefined): HTMLElement | null {
  place?.setAttribute('tabindex', '-1');
  return place ?? null;
}

/** What opened a menu stays when the menu closes. */
function openerOf(focused: Element | null): HTMLElement | undefined {
  const menu = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return ((menu && document.getElementById(menu)) || focused) as HTMLElement | undefined;
}

/** Up to the page itself. */
function ancestorsOf(one: Element): Element[] {
  const above = one.parentElement;
  return above && !above.matches('main, body') ? [above, ...ancestorsOf(above)] : [];
}
