// A browser's authenticator that holds one passkey, for journeys over HTTP.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { base } from './client.mjs';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

/** CBOR of as much as an attestation needs: small numbers, bytes, texts and maps. */
function cbor(value) {
  if (Number.isInteger(value)) return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
}

function head(type, length) {
  if (length < 24) return Buffer.from([(type << 5) | length]);
  return length < 256 ? Buffer.from([(type << 5) | 24, length]) : Buffer.from([(type << 5) | 25, length >> 8, length & 255]);
}

export class Authenticator {
  #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #id = randomBytes(16);
  #count = 0;
  #origin;

  /** @param origin of the pages, those of the product under test unless it is given */
  constructor(origin = new URL(base).origin) {
    this.#origin = origin;
  }

  /** What the browser answers to `registrationOptions`. */
  register({ challenge, rp }) {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = cbor(new Map([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]));
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.#id.length]), this.#id, key]);
    const authData = Buffer.concat([this.#data(rp.id, PRESENT | VERIFIED | WITH_KEY), credential]);
    return this.#payload({
      clientDataJSON: base64url(this.#clientData('webauthn.create', challenge)),
      attestationObject: base64url(cbor({ fmt: 'none', attStmt: {}, authData })),
      transports: ['internal'],
    });
  }

  /** Has it count from here, as one does that was copied before. */
  countFrom(count) {
    this.#count = count;
    return this;
  }

  /** What the browser answers to `authenticationOptions`; whether it has verified the person, too. */
  authenticate({ challenge, rpId }, userId, isVerified = true) {
    const clientData = this.#clientData('webauthn.get', challenge);
    const data = this.#data(rpId, isVerified ? PRESENT | VERIFIED : PRESENT);
    const signature = createSign('sha256').update(Buffer.concat([data, sha256(clientData)])).sign(this.#keys.privateKey);
    return this.#payload({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(data),
      signature: base64url(signature),
      ...(userId ? { userHandle: base64url(userId) } : {}),
    });
  }

  #data(rpId, flags) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE((this.#count += 1));
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count]);
  }

  #clientData(type, challenge) {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }

  #payload(response) {
    const id = base64url(this.#id);
    return { type: 'WebAuthn', id, rawId: id, response, authenticatorAttachment: 'platform', clientExtensionResults: {} };
  }
}
