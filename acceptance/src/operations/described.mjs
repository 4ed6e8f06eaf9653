// What the product's own document says of its operations.
import { base } from '../client.mjs';

const document = await (await fetch(`${base}/api/swagger.json`)).json();

/** What a reference within the document stands for; the thing itself when it is none. */
export const resolved = (thing) => (thing?.$ref
  ? thing.$ref.slice(2).split('/').reduce((inner, name) => inner[name], document) : thing);

/** Every operation with its method and path. */
export const operationsOf = () => Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })));

/** The scopes that an operation takes of a kind of token; none when it takes no such token. */
export const documentedScopes = ({ security = [] }, kind) => security.flatMap((any) => any[kind] ?? []);

/** A body that the operation takes, by its example; none where it takes none. */
export function bodyOf({ requestBody }) {
  const { example, examples = {} } = resolved(requestBody)?.content?.['application/json'] ?? {};
  return example ?? resolved(Object.values(examples)[0])?.value;
}

/** The codes with which an operation refuses with a status. */
export const codesOf = ({ responses }, status) =>
  Object.keys(resolved(responses[status])?.content?.['application/json']?.examples ?? {});
