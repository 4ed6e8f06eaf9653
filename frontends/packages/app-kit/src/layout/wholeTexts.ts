/** Says in full what is cut off to whoever points at it, even through what lies over its row; answers what ends that. */
export function tellWholeTexts(): () => void {
  let told: Element | undefined;
  // What is not shown any more, as a secret that was hidden again, is not said any longer.
  const changes = new MutationObserver(hush);
  function hush(): void {
    changes.disconnect();
    told?.removeAttribute('title');
    told = undefined;
  }
  const tell = ({ clientX, clientY }: PointerEvent) => {
    const [pointed, ...behind] = document.elementsFromPoint(clientX, clientY);
    if (pointed !== told) hush();
    if (!pointed || (pointed !== told && pointed.closest('[title]'))) return;
    const cut = [pointed, ...behind].find((one) => isTogether(one, pointed) && isCutOff(one));
    const said = cut && textOf(cut);
    if (!cut || !said) return hush();
    changes.disconnect();
    changes.observe(cut, { characterData: true, childList: true, subtree: true });
    told = pointed;
    told.setAttribute('title', said);
  };
  document.addEventListener('pointermove', tell, { passive: true });
  return () => {
    document.removeEventListener('pointermove', tell);
    hush();
  };
}

/** A row's link lies over all cells of the row; whatever else lies over something hides it. */
const isTogether = (one: Element, pointed: Element) => one.contains(pointed) || pointed.closest('tr')?.contains(one) === true;

/** As it is seen: nothing that is hidden, and what stands apart in lines of its own. */
const textOf = (one: Element) => ('innerText' in one ? String(one.innerText) : (one.textContent ?? '')).trim();

function isCutOff(one: Element): boolean {
  const [isTooWide, isTooHigh] = [one.scrollWidth > one.clientWidth, one.scrollHeight > one.clientHeight];
  if (!isTooWide && !isTooHigh) return false;
  const { textOverflow, webkitLineClamp } = getComputedStyle(one);
  return (isTooWide && textOverflow === 'ellipsis') || (isTooHigh && Number.parseInt(webkitLineClamp, 10) > 0);
}
