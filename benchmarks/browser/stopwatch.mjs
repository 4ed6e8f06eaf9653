// Two functions that run in the page, each by itself.
/* global document, performance, PerformanceObserver, requestAnimationFrame, window */

/**
 * Begins to watch for the next input, and from then on, once a frame, whether what it asks for is there. What an input took
 * until the picture after it is told by the browser itself.
 * @see https://www.w3.org/TR/event-timing/
 */
export function begin(isThere) {
  const watch = { durations: [], began: undefined, there: undefined };
  window.watch = watch;
  const observer = new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) watch.durations.push(duration);
  });
  observer.observe({ type: 'event', durationThreshold: 16 });
  watch.end = () => {
    for (const { interactionId, duration } of observer.takeRecords()) if (interactionId) watch.durations.push(duration);
    observer.disconnect();
  };
  const onInput = ({ timeStamp }) => {
    watch.began ??= timeStamp;
    requestAnimationFrame(look);
  };
  const look = () => requestAnimationFrame(isThere() ? () => { watch.there ??= performance.now(); } : look);
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, onInput, { capture: true, once: true });
}

/** Resolves once it is there: milliseconds from the input to the next picture (16 where it was sooner), and until it was there. */
export async function answered() {
  const { watch } = window;
  const deadline = performance.now() + 10_000;
  while (watch.there === undefined && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  // The browser tells of an input a little after its picture.
  await new Promise((resolve) => setTimeout(resolve, 200));
  watch.end();
  if (watch.there === undefined) throw new Error('What was asked for did not come');
  return { painted: Math.max(16, ...watch.durations), there: watch.there - watch.began };
}
