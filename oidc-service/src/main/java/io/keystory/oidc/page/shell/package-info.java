/** What hosted pages are: the HTML of the sign-in application, and the settings that stand in it. */
package io.keystory.oidc.page.shell;
