// Operations of the compatible API as the official client calls them, each a test of its own: that it is answered with a
// status and a shape that the document promises, and that reads take what every read does.
import assert from 'node:assert/strict';
import { createManagementApi } from '@logto/api/management';
import Ajv from 'ajv/dist/2020.js';
import { base, bootstrap, managementApi } from '../client.mjs';
import { conventions } from './conventions.mjs';
import { isConditional, staleFirst } from './preconditions.mjs';

const { apiClient } = createManagementApi('default', {
  clientId: bootstrap.id, clientSecret: bootstrap.secret, baseUrl: base, apiIndicator: managementApi,
});

/** Parameters have other names here and there; where they stand is what counts. */
export const shape = (operation) => operation.replace(/:\w+|\{\w+\}/g, '*');

const document = await (await fetch(`${base}/api/swagger.json`)).json();
const schemas = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  .addSchema({ $id: 'document', components: document.components });
/** What the document says of each operation. */
export const documented = new Map(Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => [shape(`${method.toUpperCase()} ${path}`), operation])));
/** The operations that were answered as promised, by their shapes. */
export const proven = new Set();
/** The writes that were refused on an older version and done on the one that was there. */
export const provenOnVersion = new Set();

/** The codes of a refusal with their examples; those that many operations share stand elsewhere in the document. */
const examplesOf = ({ $ref, content } = {}) => (content ?? document.components.responses[$ref?.split('/').at(-1)]?.content)
  ?.['application/json'].examples ?? {};

const REFUSED = { $ref: '#/components/schemas/Error' };
const schemaOf = ({ content = {} } = {}) => content['application/json']?.schema;

/** Answers what calls operations as tests within this one. */
export function caller(context) {
  const test = async (operation, parameters, body, check) => {
    let answer;
    await context.test(operation, async () => {
      assert.ok(documented.has(shape(operation)), 'it is documented');
      answer = await ask(operation, parameters, body, check);
      if (check === promised && operation.startsWith('GET ')) await readInEveryWay(operation, parameters);
      proven.add(shape(operation));
    });
    return answer;
  };
  /** Calls `METHOD /path/:parameter`; what is not named in the path is asked as the query. Answers the body. */
  const call = (operation, parameters, body) => test(operation, parameters, body, promised);
  /** The same of what is refused here as it should be, with this status and code. */
  call.refused = (operation, parameters, body, status, code) => test(operation, parameters, body, ({ responses }, answer) => {
    assert.deepEqual([answer.status, JSON.parse(answer.text).code], [status, code]);
    assert.ok(code in examplesOf(responses[status]), `${code} is documented`);
    return conforms(REFUSED, answer.text);
  });
  return call;
}

async function ask(operation, parameters, body, check) {
  const headers = check === promised ? await onItsVersion(operation, parameters, body) : undefined;
  const answer = check(documented.get(shape(operation)), await send(operation, parameters, { body, headers }));
  if (headers) provenOnVersion.add(shape(operation));
  return answer;
}

/** The header that makes a write hold for the version that is there; none where it cannot be made to. */
async function onItsVersion(operation, parameters, body) {
  const [, path] = operation.split(' ');
  const read = (place) => (documented.has(shape(`GET ${place}`)) ? send(`GET ${place}`, parameters, {}) : undefined);
  return isConditional(documented.get(shape(operation)))
    ? staleFirst(path, read, (headers) => send(operation, parameters, { body, headers })) : undefined;
}

const readInEveryWay = (operation, parameters) => conventions(documented.get(shape(operation)), operation.slice('GET '.length),
  (more, headers) => send(operation, { ...parameters, ...more }, { headers }));

/** How far the log was after the last write: reads are asked to have seen it, also where several models tell of one thing. */
let seen = '0';

async function send(operation, parameters = {}, { body, headers }) {
  const [method, template] = operation.split(' ');
  const named = new Set([...template.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const part = (isPath) => Object.fromEntries(Object.entries(parameters).filter(([name]) => named.has(name) === isPath));
  const { response, data, error } = await apiClient[method](template.replace(/:(\w+)/g, '{$1}'), {
    params: { path: part(true), query: part(false) }, parseAs: 'text', body,
    headers: method === 'GET' ? { 'keystory-min-position': seen, ...headers } : headers,
  });
  if (method !== 'GET') seen = response.headers.get('keystory-position') ?? seen;
  const text = error === undefined ? data ?? '' : JSON.stringify(error);
  return { status: response.status, headers: response.headers, text };
}

function promised({ responses }, { status, text }) {
  assert.ok(Object.keys(responses).includes(String(status)) && status < 400, `${status} ${text}`);
  const schema = schemaOf(responses[status]);
  if (schema) return conforms(schema, text);
  assert.equal(text, '', 'nothing is answered where nothing is promised');
  return undefined;
}

function conforms(schema, text) {
  const value = JSON.parse(text);
  const isRight = schemas.compile({ ...JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')) });
  assert.ok(isRight(value), `${JSON.stringify(isRight.errors)} in ${text}`);
  return value;
}
