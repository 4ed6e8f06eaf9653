// What every read of the Management API takes beside its own parameters.
import assert from 'node:assert/strict';

/** These tell of the product or of what happened, and so of no entity that has a past. */
export const WITHOUT_PAST = /^\/api\/(\.well-known|authn|connector-factories|dashboard|domains|hooks\/:id\/recent-logs|logs|sign-in-exp\/username-policy|sso-connector-providers|status|systems|user-assets)|protected-app-metadata/;

/** These may have any fields. */
const WITHOUT_SHAPE = /^\/api\/\.well-known|custom-data$|^\/api\/users\/:userId\/logto-configs$/;

/** What hooks were told changes by itself. */
const WITHOUT_STATS = { includeExecutionStats: undefined };

/** The past is not searched, and was told to nobody. */
const NOT_OF_THE_PAST = { search: undefined, ...WITHOUT_STATS };

const takes = ({ parameters = [] }, name) => parameters.some((parameter) => parameter.name === name);

/**
 * Reads the same again in all these ways.
 *
 * @param read asks with more of a query and headers, and answers the response with its text
 */
export async function conventions(documented, path, read) {
  const first = await read({});
  if (!first.text) return;
  const body = JSON.parse(first.text);
  if (!WITHOUT_PAST.test(path)) {
    assert.ok(takes(documented, 'asOf'), 'it tells of the past');
    const then = await read({ ...NOT_OF_THE_PAST, asOf: first.headers.get('keystory-position') });
    assert.equal(then.status, 200, `as of its own position: ${then.text}`);
  }
  const tag = (await read(WITHOUT_STATS)).headers.get('etag');
  if (!path.startsWith('/api/authn/')) {
    assert.equal((await read(WITHOUT_STATS, { 'if-none-match': tag })).status, 304, `whoever has ${tag} already`);
  }
  await selection(body, read);
  if (!WITHOUT_SHAPE.test(path)) assert.equal((await read({ fields: 'nothing_of_it' })).status, 400, 'a field that is not there');
  if (takes(documented, 'page')) await paging(read);
}

async function selection(body, read) {
  const [name] = Object.keys([body].flat()[0] ?? {}).filter((key) => /^\w+$/.test(key));
  if (!name) return;
  const { text } = await read({ fields: name });
  for (const one of [JSON.parse(text)].flat()) assert.ok(Object.keys(one).every((key) => key === name), `fields=${name}: ${text}`);
}

async function paging(read) {
  const page = await read({ page: 1, page_size: 1 });
  assert.match(page.headers.get('total-number'), /^\d+$/, 'it counts');
  const part = await read({ cursor: '', page_size: 1 });
  assert.equal(part.status, 200, `cursor=: ${part.text}`);
  assert.deepEqual(JSON.parse(part.text), JSON.parse(page.text), 'by cursor it begins where it begins by page');
  assert.equal(part.headers.get('total-number'), null, 'by cursor it is not counted');
}
