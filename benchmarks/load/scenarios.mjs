// What is measured, and what should be reached on two processors with the load generator beside the product: requests per
// second (rate), seconds until something large is done (within), or the part of a rate that something leaves (share).
import { form, FORM } from './client.mjs';
import * as crowds from './crowds.mjs';
import { codes, passkeys } from './proofs.mjs';
import { besideFailedAttempts, passwords, signIns } from './sign-ins.mjs';
import { always, drive } from './wrk.mjs';

const CONNECTIONS = 16;

const fixed = (method, path, request) => (installation, seconds) =>
  drive(installation.base + path(installation), always(method, request(installation)), { seconds, connections: CONNECTIONS });

const management = (installation) => installation.management;

export const SCENARIOS = [
  {
    name: 'discovery', run: fixed('GET', () => '/oidc/.well-known/openid-configuration', () => ({})),
  },
  {
    name: 'client credentials', rate: 700, run: fixed('POST', () => '/oidc/token', (i) => i.clientCredentials),
  },
  {
    name: 'introspection', rate: 2000,
    run: fixed('POST', () => '/oidc/token/introspection', (i) => ({
      headers: i.clientCredentials.headers, body: form({ token: i.tokens.access_token }),
    })),
  },
  {
    name: 'userinfo', rate: 2000,
    run: fixed('GET', () => '/oidc/me', (i) => ({ headers: { authorization: `Bearer ${i.tokens.access_token}` } })),
  },
  { name: 'sign-in', rate: 45, run: signIns(passwords) },
  { name: 'sign-in by code', rate: 100, run: signIns(codes) },
  { name: 'sign-in by passkey', rate: 100, run: signIns(passkeys) },
  { name: 'sign-in beside failed attempts', share: 0.8, run: besideFailedAttempts },
  { name: 'refresh', rate: 400, run: refreshes },
  { name: 'user creation', rate: 500, p99: 100, run: creations },
  { name: 'user import', rate: 1000, run: (installation, seconds) => creations(installation, seconds, IMPORTED) },
  {
    name: 'list of 20 users', rate: 1000, run: fixed('GET', () => '/api/users?page=1&page_size=20', management),
  },
  {
    name: 'one user', run: fixed('GET', (i) => `/api/users/${i.userId}`, management),
  },
  { name: 'ten thousand members', within: 5, run: crowds.members },
  { name: 'ten thousand users of a role', within: 5, run: crowds.role },
];

/** Every answer's refresh token is the next request's: rotation at work. wrk asks for one request that it never sends. */
async function refreshes(installation, seconds) {
  const tokens = await Promise.all(Array.from({ length: CONNECTIONS + 1 }, async (_, i) =>
    (await installation.signIn(i)).refresh_token));
  return drive(`${installation.base}/oidc/token`, `
    local tokens = { ${tokens.map((token) => `"${token}"`).join(', ')} }
    local headers = { ["content-type"] = "${FORM['content-type']}" }
    request = function()
      return wrk.format("POST", nil, headers, "grant_type=refresh_token&client_id=${installation.application}"
        .. "&refresh_token=" .. table.remove(tokens, 1))
    end
    response = function(status, headers, body)
      table.insert(tokens, string.match(body, '"refresh_token":"([^"]+)"') or "none")
    end`, { seconds, connections: CONNECTIONS });
}

let creationRuns = 0;

/** Users bring the hashes of their passwords, and whoever brings them waits for no read model, nor one for the other. */
const IMPORTED = {
  connections: 64, headers: { prefer: 'respond-async' },
  fields: { passwordAlgorithm: 'Bcrypt', passwordDigest: '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy', name: 'Ada Lovelace' },
};

/** Users, each with a username and an address of its own; without a password unless these fields have one. */
async function creations(installation, seconds, { connections = CONNECTIONS, headers = {}, fields = {} } = {}) {
  const run = `${installation.run}_${creationRuns++}`;
  const all = { 'content-type': 'application/json', ...installation.management.headers, ...headers };
  const body = JSON.stringify({ username: 'NAME', primaryEmail: 'NAME@example.com', ...fields }).replaceAll('NAME', "' .. name .. '");
  return drive(`${installation.base}/api/users`, `
    local made = 0
    local headers = { ${Object.entries(all).map(([name, value]) => `["${name}"] = "${value}"`).join(', ')} }
    request = function()
      made = made + 1
      local name = "made_${run}_" .. made
      return wrk.format("POST", nil, headers, '${body}')
    end`, { seconds, connections });
}
