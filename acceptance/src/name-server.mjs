// A name server for the names that tests make up (RFC 1035): TXT and A records over UDP, and no such name otherwise.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TYPES = { 1: 'A', 16: 'TXT' };
const NO_SUCH_NAME = 3;

export class NameServer {
  #records = new Map();
  #socket = createSocket('udp4');

  /** Answers at the address until it is closed. */
  static async at({ address, port }) {
    const server = new NameServer();
    server.#socket.on('message', (question, from) => server.#socket.send(server.#answer(question), from.port, from.address));
    server.#socket.bind(port, address);
    await once(server.#socket, 'listening');
    return server;
  }

  set(name, type, value) {
    this.#records.set(`${type} ${name}`, value);
  }

  forget(name, type) {
    this.#records.delete(`${type} ${name}`);
  }

  close() {
    this.#socket.close();
  }

  #answer(message) {
    const { name, end } = nameAt(message, 12);
    const type = TYPES[message.readUInt16BE(end)];
    const value = this.#records.get(`${type} ${name}`);
    const isKnown = [...this.#records.keys()].some((key) => key.endsWith(` ${name}`));
    const head = Buffer.alloc(12);
    head.writeUInt16BE(message.readUInt16BE(0), 0);
    head.writeUInt16BE(0x8580 | (isKnown ? 0 : NO_SUCH_NAME), 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(value === undefined ? 0 : 1, 6);
    const question = message.subarray(12, end + 4);
    return Buffer.concat([head, question, ...(value === undefined ? [] : [record(message.readUInt16BE(end), value)])]);
  }
}

function nameAt(message, start) {
  const labels = [];
  let at = start;
  for (let length = message[at]; length > 0; length = message[at]) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** One record of the name that was asked for. */
function record(type, value) {
  const data = TYPES[type] === 'A' ? Buffer.from(value.split('.').map(Number)) : Buffer.from([value.length, ...Buffer.from(value)]);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
