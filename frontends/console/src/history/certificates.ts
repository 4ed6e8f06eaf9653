/** A certificate in PEM form, also where it stands inside of JSON. */
const CERTIFICATE = /-----BEGIN CERTIFICATE-----(?:[\w+/=\s]|\\[nr])+-----END CERTIFICATE-----/g;

const SHOWN_BYTES = 8;

export const holdsCertificate = (text: string): boolean => text.search(CERTIFICATE) >= 0;

/** The text with the beginning of its SHA-256 fingerprint in the place of each certificate. */
export async function withFingerprints(text: string): Promise<string> {
  const certificates = [...text.matchAll(CERTIFICATE)].map(([certificate]) => certificate);
  const fingerprints = await Promise.all(certificates.map(fingerprint));
  return certificates.reduce((shown, certificate, at) => shown.replace(certificate, `SHA-256 ${fingerprints[at]}…`), text);
}

async function fingerprint(certificate: string): Promise<string> {
  const encoded = certificate.replaceAll(/-----[A-Z ]+-----|\\[nr]|\s/g, '');
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, SHOWN_BYTES), (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
}
