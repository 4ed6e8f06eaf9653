/** Signatures by keys of other parties. Depends on Nimbus only. */
package io.keystory.platform.jose;
