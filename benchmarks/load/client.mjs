// HTTP as cheap as Node has it: the load generator shares its processors with the product that it measures, and with
// node:http each request took it a tenth of a millisecond more.
import { Connection } from './connection.mjs';

const idle = new Map();

/** One request; answers {status, headers, text}. `body` is a string that is sent as it is. */
export async function send(method, url, { headers = {}, body } = {}) {
  const { host, hostname, port, pathname, search } = new URL(url);
  const all = { host, ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const connection = idleTo(host) ?? new Connection(hostname, Number(port));
  const answer = await connection.ask(`${method} ${pathname}${search} HTTP/1.1\r\n${lines}\r\n${body ?? ''}`);
  if (!connection.hasEnded) idle.get(host).push(connection);
  return answer;
}

function idleTo(host) {
  if (!idle.has(host)) idle.set(host, []);
  const connections = idle.get(host);
  for (;;) {
    const connection = connections.pop();
    if (!connection?.hasEnded) return connection;
  }
}

/** The same, but any status other than those expected is an error that says what the product answered. */
export async function expect(statuses, method, url, options) {
  const answer = await send(method, url, options);
  if (!statuses.includes(answer.status)) {
    throw new Error(`${method} ${url} answered ${answer.status} ${answer.text.slice(0, 300)}`);
  }
  return answer;
}

export const form = (fields) => new URLSearchParams(fields).toString();
export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
export const JSON_BODY = { 'content-type': 'application/json' };

/** The Authorization header of a confidential client. */
export const basic = (id, secret) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

/** What a browser keeps between the requests of one journey. */
export class Cookies {
  #values = new Map();

  take(answer) {
    for (const cookie of answer.headers['set-cookie'] ?? []) {
      const [pair, ...attributes] = cookie.split(';');
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || attributes.some((a) => /max-age=0$/i.test(a.trim()))) this.#values.delete(name);
      else this.#values.set(name, value);
    }
    return answer;
  }

  get header() {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
