/** What stays between a link and the edge of what it is scrolled in, in pixels. */
const ROOM = 20;

/** Scrolls what a link stands in until the link is seen. The page beside it stays where it is, which `scrollIntoView` would move. */
export function reveal(link: Element): void {
  const frame = scrolledAbove(link);
  if (!frame) return;
  const { top, bottom } = link.getBoundingClientRect();
  const seen = frame.getBoundingClientRect();
  if (top < seen.top + ROOM) frame.scrollTop -= seen.top + ROOM - top;
  else if (bottom > seen.bottom - ROOM) frame.scrollTop += bottom - (seen.bottom - ROOM);
}

function scrolledAbove({ parentElement: above }: Element): Element | null {
  if (!above || above === document.body) return null;
  return /auto|scroll/.test(getComputedStyle(above).overflowY) ? above : scrolledAbove(above);
}
