import type { Addresses } from '../types';

/** A public key that no private one is kept of: an extension that names it has the same id wherever it is loaded. */
export const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmlba0RKKSeql1x0yNXMOGES6RQ9MObkZKDJg/Dc/vL5l0yI7Ygl3jwqWjCHz1GfEl/d9Zelp0INvud9NZ2eYmg3O33PMvO1hb2SaoOS+dZnUUNj/D3b8zVAjigqqDws7JzsGGg45DnSl0ByPCI4gjNVhyixBWV39mNNUj8DP3WAHWt5RAV9y6K/rJktJJbxW6+AT0iU7RW3bT5T1pNcXxKFjCe2OfFQ9/pRyOMZ/qXJTOQozUj8cNDdLssrXwpMZbtDmlL4MMvYO4P38xsOk2gItIwRVCqnh+Uy21Fvd3WDqHn44+ZTRpzKxtqmdGKDuwbNQgmcLUYnLYan5pA0rDwIDAQAB';

const ID = 'ifilagmfohbblgbcmgamhlnlnjaojhld';

/** What its worker asks for tokens as. */
export const EXTENSION_ORIGIN = `chrome-extension://${ID}`;

/** Where the browser itself waits for the answer, for the extension with that id. */
export const EXTENSION: Addresses = {
  redirectUri: `https://${ID}.chromiumapp.org/callback`,
  signedOutUri: `https://${ID}.chromiumapp.org/signed-out`,
};
