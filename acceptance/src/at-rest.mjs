// When a page has come to rest: all that it asked for has come, and for some frames nothing has changed in it.
const asked = new WeakMap();
/** What has not come by then is not waited for again: it is a question that stays open, or nobody tells how it ended. */
const PATIENCE = 10_000;

/** Notes from now on what a page asks for. */
export function noteWhatIsAsked(page) {
  const open = new Set();
  asked.set(page, open);
  page.on('request', (request) => open.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => open.delete(request));
}

/** Waits until a page has come to rest. */
export async function atRest(page) {
  const open = asked.get(page);
  const deadline = Date.now() + PATIENCE;
  let isCalm = false;
  while (!isCalm || open.size > 0) {
    await page.waitForLoadState();
    isCalm = await page.evaluate(unchanged).then(() => true, isLeaving);
    if (Date.now() > deadline) open.clear();
  }
}

/** Where it goes elsewhere meanwhile, that page has to come to rest. */
function isLeaving(error) {
  if (!/Execution context was destroyed/.test(error.message)) throw error;
  return false;
}

/** Resolves once nothing has changed for eight frames. */
async function unchanged() {
  let calm = 0;
  const observer = new MutationObserver(() => { calm = 0; });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  for (let frame = 0; calm < 8 && frame < 300; frame++) {
    calm++;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  observer.disconnect();
}
