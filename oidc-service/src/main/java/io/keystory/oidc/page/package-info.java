/** The pages that browsers open: sign-in and its steps, devices, and what other providers post. */
package io.keystory.oidc.page;
