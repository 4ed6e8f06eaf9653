// What every write of an entity with a version refuses: to be done on another version than the one that is there.
import assert from 'node:assert/strict';

const STRONG = /^"(\d+)-/;

/** Whether a write may be made to hold for one version alone. */
export const isConditional = ({ parameters = [] }) => parameters.some(({ $ref }) => $ref === '#/components/parameters/If-Match');

/**
 * Sends a write on versions that are not the one that is there, which must change nothing, and answers the header that lets
 * it through: none where no version can be read.
 *
 * @param read asks for what is at an address, and answers the response
 * @param write sends the write with more headers, and answers the response
 */
export async function staleFirst(path, read, write) {
  const tag = await tagOf(path, read);
  if (!tag) return undefined;
  const isAsAtFirst = STRONG.exec(tag)[1] === '0';
  for (const old of [isAsAtFirst ? '"of another"' : '"0"', tag.replace('"', 'W/"')]) {
    const { status, text, headers } = await write({ 'if-match': old });
    assert.deepEqual([status, JSON.parse(text || '{}').code], [412, 'consistency.version_conflict'], `on ${old}`);
    assert.equal(headers.get('keystory-position'), null, 'nothing is appended');
  }
  assert.equal(await tagOf(path, read), tag, 'it is as it was');
  return { 'if-match': tag };
}

/** The tag of the entity that a path is at or below: the nearest that begins with a version; none of what is not there yet. */
async function tagOf(path, read) {
  for (let place = path; place.startsWith('/api/'); place = place.slice(0, place.lastIndexOf('/'))) {
    const { status, headers } = await read(place) ?? {};
    if (status >= 400) return undefined;
    if (STRONG.test(headers?.get('etag') ?? '')) return headers.get('etag');
  }
  return undefined;
}
