// A connection that is kept, for one request at a time: what HTTP/1.1 needs between a load generator and a server it knows.
import net from 'node:net';

const END_OF_HEADERS = '\r\n\r\n';
const NOTHING = Buffer.alloc(0);

export class Connection {
  #socket;
  #received = NOTHING;
  #waiting;

  constructor(host, port) {
    this.#socket = net.connect({ host, port, noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#end(error));
    this.#socket.on('close', () => this.#end(new Error('The server closed the connection.')));
  }

  /** Whether it cannot be asked again. */
  hasEnded = false;

  /** Sends a request as it is; answers {status, headers, text}. */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  #end(error) {
    this.hasEnded = true;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }

  #take(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const answer = parse(this.#received);
    if (answer === undefined) return;
    this.#received = NOTHING;
    this.hasEnded ||= answer.headers.connection === 'close';
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    resolve(answer);
  }
}

/** The answer, or undefined while there is more to come. */
function parse(received) {
  const end = received.indexOf(END_OF_HEADERS);
  if (end < 0) return undefined;
  const [first, ...lines] = received.latin1Slice(0, end).split('\r\n');
  const headers = fields(lines);
  const text = bodyOf(received, end + END_OF_HEADERS.length, headers);
  return text === undefined ? undefined : { status: Number(first.slice(9, 12)), headers, text };
}

function fields(lines) {
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'set-cookie') (headers[name] ??= []).push(value);
    else headers[name] = value;
  }
  return headers;
}

function bodyOf(received, from, headers) {
  if (headers['transfer-encoding'] === 'chunked') return chunks(received, from);
  const to = from + Number(headers['content-length'] ?? 0);
  return received.length < to ? undefined : received.utf8Slice(from, to);
}

/** @see https://www.rfc-editor.org/rfc/rfc9112#section-7.1 */
function chunks(received, from) {
  const parts = [];
  for (let at = from; ;) {
    const line = received.indexOf('\r\n', at);
    const length = line < 0 ? NaN : Number.parseInt(received.latin1Slice(at, line), 16);
    const next = line + 4 + length;
    if (Number.isNaN(length) || received.length < next) return undefined;
    if (length === 0) return Buffer.concat(parts).toString();
    parts.push(received.subarray(line + 2, line + 2 + length));
    at = next;
  }
}
