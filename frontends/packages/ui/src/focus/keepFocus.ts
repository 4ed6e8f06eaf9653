import { headingOfPage, placeOfFocus } from './placeOfFocus';

/** Within this time whatever closes has put the focus back by itself. */
const PATIENCE_MS = 60;

/** Whoever takes care of the focus in a place by themselves says so. */
const KEPT = '[data-keeps-focus]';

interface Place {
  dialogue: Element | null;
  goBack: () => void;
}

/**
 * Goes on where the browser drops the focus, until what is answered is called: a control that rests while something is on its
 * way gets it back, and for one that is gone what is near takes it, or the heading of the page that came in its place.
 * Nobody is taken back to what they have left by themselves.
 */
export function keepFocus(): () => void {
  let had: HTMLElement | undefined;
  let place: Place | undefined;
  // Where a dialogue was come to from: the page, or the dialogue below.
  const origins = new WeakMap<Element, Place | undefined>();
  // The page has the focus for its heading, which has not come yet.
  let isHeadingAwaited = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const restore = () => {
    timer = undefined;
    if (!had || document.activeElement !== document.body) return;
    if (isUsable(had)) return had.focus({ preventScroll: true });
    if (had.isConnected) return;
    had = undefined;
    let there = place;
    while (there?.dialogue && !there.dialogue.isConnected) there = origins.get(there.dialogue);
    there?.goBack();
    isHeadingAwaited = isOnPage();
  };
  const look = () => {
    if (isHeadingAwaited && isOnPage()) headingOfPage()?.focus({ preventScroll: true });
    if (had && document.activeElement === document.body) timer ??= setTimeout(restore, PATIENCE_MS);
  };
  const take = ({ target }: FocusEvent) => {
    isHeadingAwaited = false;
    const to = target as HTMLElement;
    const dialogue = to.closest('[role=dialog]');
    if (dialogue && !(place?.dialogue && origins.has(dialogue))) origins.set(dialogue, place);
    had = to.closest(KEPT) ? undefined : to;
    place = { dialogue, goBack: placeOfFocus() };
  };
  // What is being taken out of the page is still in it when it loses the focus.
  const leave = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (had === target && document.activeElement === document.body && isUsable(had)) had = undefined;
    });

  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', take);
  document.addEventListener('focusout', leave);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', take);
    document.removeEventListener('focusout', leave);
  };
}

const isOnPage = () => document.activeElement?.matches('main') ?? false;

const isUsable = (one: HTMLElement) => one.isConnected && !one.matches(':disabled') && (one.checkVisibility?.() ?? true);
