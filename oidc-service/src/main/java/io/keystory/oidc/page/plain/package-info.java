/** Pages that are made here, without the sign-in application: their look, their words, their languages. */
package io.keystory.oidc.page.plain;
