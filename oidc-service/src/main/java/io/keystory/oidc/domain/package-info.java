/** What is answered under domains of one's own only. */
package io.keystory.oidc.domain;
