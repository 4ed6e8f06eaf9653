// Certificates of applications, and how a proxy that was shown one hands it on (RFC 9440). Their private keys are nowhere:
// whoever ends the connection has them proved, and that is not us.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './product.mjs';

const read = (name) => new X509Certificate(readFileSync(join(root, 'acceptance', 'certificates', `${name}.pem`)));

/** One that the authority of the product's settings issued to CN=client.example.com,O=Example,C=NL. */
export const issued = read('issued');
/** One that vouches for itself. */
export const registered = read('registered');

/** What a client registers whose certificate this is. */
export const jwksOf = (certificate) => ({
  keys: [{ ...certificate.publicKey.export({ format: 'jwk' }), use: 'sig', x5c: [certificate.raw.toString('base64')] }],
});

/** The base64url SHA-256 by which bound tokens name it. */
export const thumbprintOf = (certificate) =>
  Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');

/** Fetches through a proxy that was shown the certificate. */
export const through = (certificate) => (url, options) => {
  const headers = new Headers(options.headers);
  headers.set('client-cert', `:${certificate.raw.toString('base64')}:`);
  return fetch(url, { ...options, headers });
};
