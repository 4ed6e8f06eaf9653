/** Where clients may send people back to, and which pages may ask from a browser. */
package io.keystory.oidc.application.redirect;
