// The fields of the bodies that operations take, by the document, and what they do not take.
const DEEP = 4;

/** Each field of a schema, with its way from the body on; what may be of several shapes is not looked into. */
export function* fieldsOf(document, schema, way = []) {
  const shape = shapeOf(document, schema);
  if (!shape) return;
  if (way.length > 0) yield { way, ...shape };
  if (way.length === DEEP) return;
  for (const [name, inner] of Object.entries(shape.properties ?? {})) yield* fieldsOf(document, inner, [...way, name]);
  if (shape.items) yield* fieldsOf(document, shape.items, [...way, 0]);
}

/** The schema without references and without null; none for what is of several shapes or of any. */
function shapeOf(document, schema) {
  if (schema.$ref) return shapeOf(document, document.components.schemas[schema.$ref.split('/').at(-1)]);
  if (schema.anyOf) {
    const some = schema.anyOf.filter(({ type }) => type !== 'null');
    return some.length === 1 ? shapeOf(document, some[0]) : undefined;
  }
  const [type, other] = [schema.type ?? (schema.properties ? 'object' : [])].flat().filter((name) => name !== 'null');
  return type && !other ? { ...schema, type } : undefined;
}

/** The body in which nothing is but this, there. */
export const bodyWith = (way, value) => way.reduceRight((inner, step) => (step === 0 ? [inner] : { [step]: inner }), value);

/** A value of another type. */
export const ofAnotherType = ({ type }) => (type === 'string' ? 7 : 'x');

/** Whether a text that is too long can be sent. */
export const isLimited = ({ type, maxLength }) => type === 'string' && maxLength < 100_000;

/** What stands in paths where not anything may. */
const PLACES = { tokenTypePath: 'access-token', keyType: 'private-keys', algorithm: 'ES384', position: '1' };

/** The path of an operation on something that there is not. */
export const placedAnywhere = (path) => path.replace(/\{(\w+)\}/g, (_, name) => PLACES[name] ?? 'none');
