/** What has no place in a message, or would fetch or do something where it is drawn. */
const REFUSED = 'script, iframe, object, embed, form, link, meta, base, noscript';
/** What the frame may fetch, whatever its page may. */
const POLICY = "default-src 'none'; img-src https: data:; form-action 'none'; base-uri 'none'";
const TAG = /<\/?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * Draws a message's HTML into a document. The policy of the page forbids styles in markup, in the parsed text as well,
 * so they are put under other names and set from here.
 */
export function draw(html: string, target: Document): void {
  const parsed = new DOMParser().parseFromString(html.replaceAll(TAG, withoutStyle), 'text/html');
  for (const refused of parsed.querySelectorAll(REFUSED)) refused.remove();
  const sheets = [...parsed.querySelectorAll('data-style')];
  const css = sheets.map((sheet) => sheet.textContent).join('\n');
  for (const sheet of sheets) sheet.remove();
  for (const element of parsed.querySelectorAll('*')) harmless(element);
  restrict(target);
  target.body.replaceChildren(...[...parsed.body.childNodes].map((node) => target.importNode(node, true)));
  target.body.inert = true;
  for (const element of target.querySelectorAll<HTMLElement>('[data-style]')) element.style.cssText = element.dataset.style ?? '';
  style(target, css);
}

const withoutStyle = (tag: string): string => tag.replace(/^(<\/?)style\b/i, '$1data-style').replace(/(\s)style(\s*=)/i, '$1data-style$2');

/** Once: a policy stays, and each further one would be asked as well. */
function restrict(target: Document): void {
  if (target.head.querySelector('meta')) return;
  const policy = target.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  target.head.replaceChildren(policy);
}

function harmless(element: Element): void {
  for (const name of element.getAttributeNames()) if (name.startsWith('on')) element.removeAttribute(name);
}

function style(target: Document, css: string): void {
  const Sheet = target.defaultView?.CSSStyleSheet;
  if (!Sheet?.prototype.replaceSync) return;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  target.adoptedStyleSheets = [sheet];
}
