/** The keys that sign tokens and the secrets of cookies: the read model, and who may see what of it. */
package io.keystory.query.signingkey;
