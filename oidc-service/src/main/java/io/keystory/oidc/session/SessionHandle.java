package io.keystory.oidc.session;

import io.keystory.store.database.RowChange;
import org.springframework.http.ResponseCookie;

/**
 * What opens a session for one browser.
 *
 * @param cookie holds the handle; the browser is to get it once the row is stored
 * @param row keeps its digest, in place of the handle that the session had before
 */
public record SessionHandle(ResponseCookie cookie, RowChange row) {}
