// Writes what the API asks of the values that forms send, out of its document: node bounds.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bodies that forms fill in, by the names under which their bounds are exported. */
const BODIES = {
  newUser: 'post /api/users',
  newApplication: 'post /api/applications',
  newSecret: 'post /api/applications/{id}/secrets',
  secretChange: 'patch /api/applications/{id}/secrets/{name}',
  newHook: 'post /api/hooks',
  newRole: 'post /api/roles',
  newResource: 'post /api/resources',
  newScope: 'post /api/resources/{resourceId}/scopes',
  newOrganization: 'post /api/organizations',
  newOrganizationRole: 'post /api/organization-roles',
  newOrganizationScope: 'post /api/organization-scopes',
  newInitialAccessToken: 'post /api/client-registration/initial-access-tokens',
  newOneTimeToken: 'post /api/one-time-tokens',
  sessionSettings: 'patch /api/configs/oidc/session',
  samlSecret: 'post /api/saml-applications/{id}/secrets',
};

const LIMITS = ['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'enum'];
/** What the document says where there is no limit. */
const NONE = { minLength: [0], minimum: [-(2 ** 31)], maximum: [2 ** 31 - 1] };

/** The text of the file that holds the bounds of a document. */
export function boundsOf(document) {
  const lines = Object.entries(BODIES).map(([name, operation]) => {
    const [method, path] = operation.split(' ');
    const content = document.paths[path]?.[method]?.requestBody?.content;
    if (!content) throw new Error(`No body: ${operation}`);
    const bounds = boundsIn(document, content['application/json'].schema).map(([at, bound]) => `  '${at}': ${JSON.stringify(bound)},\n`);
    return `\n/** ${method.toUpperCase()} ${path} */\nexport const ${name} = {\n${bounds.join('')}} satisfies BoundsByPath;\n`;
  });
  return `// Made of openapi.json by bounds.mjs; not to be changed by hand.\nimport type { BoundsByPath } from './bound';\n${lines.join('')}`;
}

/** Path and bounds of each value that has some, however deep it stands in objects. */
function boundsIn(document, schema, below = '') {
  const { properties = {}, required = [] } = resolve(document, schema);
  return Object.entries(properties).flatMap(([name, property]) => {
    const told = resolve(document, property);
    const path = below + name;
    if (told.properties) return boundsIn(document, told, `${path}.`);
    const limits = LIMITS.filter((limit) => limit in told && !NONE[limit]?.includes(told[limit])).map((limit) => [limit, told[limit]]);
    // Below an object that may be left out nothing is needed.
    const bounds = { ...(required.includes(name) && !below ? { required: true } : {}), ...Object.fromEntries(limits) };
    return Object.keys(bounds).length > 0 ? [[path, bounds]] : [];
  });
}

const here = (name) => new URL(name, import.meta.url);

const resolve = (document, schema) => (schema.$ref ? document.components.schemas[schema.$ref.split('/').pop()] : schema);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const document = JSON.parse(readFileSync(here('openapi.json'), 'utf8'));
  writeFileSync(here('src/bounds.ts'), boundsOf(document));
}
