// A log in which people are made one after the other, as a file that `./keystory events import` takes in.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { person } from './people.mjs';

const PART = 5000;
const BEGIN = Date.parse('2024-01-01T00:00:00Z');
const MINUTE = 60_000;

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Writes so many; their personal fields stand there as they are, since an import brings no keys. */
export function writeLog(file, count) {
  const to = openSync(file, 'w');
  let chain = sha256();
  const seal = (event) => {
    const json = JSON.stringify(event);
    chain = sha256(chain, json);
    return `${json.slice(0, -1)},"chain":"${chain.toString('hex')}"}\n`;
  };
  for (let number = 0; number < count; number += PART) {
    const part = Array.from({ length: Math.min(PART, count - number) }, (_, i) => seal(creation(number + i)));
    writeSync(to, part.join(''));
  }
  writeSync(to, seal({ events: count, first: 1, last: count }));
  closeSync(to);
}

function creation(number) {
  const { id, ...fields } = person(number);
  const at = new Date(BEGIN + number * MINUTE).toISOString().replace('Z', '000Z');
  return {
    position: number + 1, category: 'CORE', stream: `user:${id}`, sequence: 0, id: `made${number}`, type: 'user.created', version: 1,
    subject: `user:${id}`, at, recorded_at: at, metadata: { actor: { type: 'SYSTEM' } },
    payload: { userId: id, ...fields, avatar: null, profile: {}, customData: { plan: 'premium' }, applicationId: null },
  };
}
