// What no body should be able to do harm with: values that are none, that no column takes, or that nobody expects.
const nested = (open, inner, close, times) => open.repeat(times) + inner + close.repeat(times);

/** As they stand in JSON, which can say more than a value of JavaScript can. */
const VALUES = [
  'null', 'true', '""', '" "', '[]', '{}', '[null]', '[[]]', '{"":""}', '{"a":1,"a":2}', '-1', '0.5', '1e400', '9007199254740993', '99999999999999999999999',
  '"a\\u0000b"', '{"a\\u0000":1}', '"\\ud800"', '"../../x"', JSON.stringify('x'.repeat(120_000)), JSON.stringify(Array(3000).fill('x')),
  nested('[', '', ']', 2000), nested('{"a":', '1', '}', 600),
];

/** What is refused wherever it stands, since nothing can hold it or one of two would be lost. */
const UNSTORABLE = ['"a\\u0000b"', '{"a\\u0000":1}', '"\\ud800"', '{"a":1,"a":2}', nested('[', '', ']', 2000), nested('{"a":', '1', '}', 600)];

/** How many of them are put into each place. */
const EACH = 2;

/** The ways into a body, from the whole of it on. */
function* waysInto(body, way = []) {
  yield way;
  if (way.length > 3 || typeof body !== 'object' || body === null) return;
  for (const [name, inner] of Object.entries(body).slice(0, Array.isArray(body) ? 1 : undefined)) yield* waysInto(inner, [...way, name]);
}

/** The body with something else at the end of a way, as JSON. */
function withValue(body, [step, ...way], value) {
  if (step === undefined) return value;
  const of = Object.entries(body).map(([name, inner]) => [name, name === step ? withValue(inner, way, value) : JSON.stringify(inner)]);
  return Array.isArray(body) ? `[${of.map(([, inner]) => inner)}]` : `{${of.map(([name, inner]) => `${JSON.stringify(name)}:${inner}`)}}`;
}

/** Bodies that no operation takes: good but for one place each, where something is that is refused anywhere. */
export function* unstorableBodies(body, first) {
  let next = first;
  for (const way of waysInto(body)) yield { way: way.join('.'), text: withValue(body, way, UNSTORABLE[next++ % UNSTORABLE.length]) };
}

/**
 * Bodies that are good but for one place each; which values are at a place differs from place to place, so that over all of
 * them each value is at many kinds of places.
 *
 * @param first where to begin among the values
 */
export function* hostileBodies(body, first) {
  let next = first;
  for (const way of waysInto(body)) {
    for (let n = 0; n < EACH; n++) yield { way: way.join('.'), text: withValue(body, way, VALUES[next++ % VALUES.length]) };
  }
}
