import { expect, test } from 'vitest';
import { holdsCertificate, withFingerprints } from './certificates';

const certificate = `-----BEGIN CERTIFICATE-----\n${btoa('a certificate')}\n-----END CERTIFICATE-----`;
const fingerprint = 'SHA-256 81:AC:D7:62:14:0F:A6:92…';

test('a certificate is shown by the beginning of its fingerprint', async () => {
  expect(await withFingerprints(certificate)).toBe(fingerprint);
});

test('so it is inside of what belongs to it', async () => {
  const text = JSON.stringify({ certificate, isRequired: true });
  expect(holdsCertificate(text)).toBe(true);
  expect(await withFingerprints(text)).toBe(`{"certificate":"${fingerprint}","isRequired":true}`);
});

test('anything else is left alone', () => {
  expect(holdsCertificate('-----BEGIN CERTIFICATE----- is how one begins')).toBe(false);
});
