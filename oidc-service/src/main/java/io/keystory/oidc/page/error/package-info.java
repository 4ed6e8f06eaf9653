/** How browsers are told of errors where no application can be told. */
package io.keystory.oidc.page.error;
