// A key pair and a certificate that vouches for itself, made anew for each test: nobody's private key is in the repository.
import { createSign, generateKeyPairSync } from 'node:crypto';

const DAY = 24 * 3600 * 1000;

/** PEM, as services keep them. */
export function selfSigned(commonName) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = sequence(oid([42, 134, 72, 134, 247, 13, 1, 1, 11]), der(0x05));
  const name = sequence(der(0x31, sequence(oid([85, 4, 3]), der(0x0c, Buffer.from(commonName)))));
  const validity = sequence(utcTime(Date.now() - DAY), utcTime(Date.now() + DAY));
  const body = sequence(
    der(0x02, Buffer.from([1])), algorithm, name, validity, name, publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').match(/.{1,64}/g).join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

const sequence = (...parts) => der(0x30, ...parts);
const oid = (bytes) => der(0x06, Buffer.from(bytes));
const utcTime = (time) => der(0x17, Buffer.from(`${new Date(time).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  const length = content.length < 128
    ? Buffer.from([content.length]) : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}
