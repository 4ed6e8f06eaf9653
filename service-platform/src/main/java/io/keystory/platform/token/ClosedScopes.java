package io.keystory.platform.token;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.UserScope;
import io.keystory.store.database.RowChange;
import java.util.Arrays;

/**
 * What third parties may ask users for no more. Tokens that they got before tell of it still, and open it no more. Those that
 * are known by the document at their id may ask for what is open to all of them, and for what is open to themselves.
 */
final class ClosedScopes {

    /** The closed scopes of a token row {@code t}, as an array. */
    static final String OF_TOKEN = """
            array(select c.scope from token.closed_scope c where t.is_third_party and c.client_id = t.client_id
              union all select d.scope from token.closed_document_scope d
               where t.is_third_party and t.client_id like 'http%://%' and not exists (
                 select from token.opened_scope o where o.client_id = t.client_id and o.scope = d.scope))""";

    private static final String CLOSE = """
            with opened as (delete from token.opened_scope where client_id = ? and scope = ?)
            insert into token.closed_scope (client_id, scope) values (?, ?) on conflict do nothing""";

    private static final String OPEN = """
            with opened as (
              insert into token.opened_scope (client_id, scope) select ?, ? where ? on conflict do nothing)
            delete from token.closed_scope where client_id = ? and scope = ?""";

    private static final String CLOSE_TO_DOCUMENTS = """
            with opened as (delete from token.closed_document_scope where not scope = any(?::text[]) and scope <> ?)
            insert into token.closed_document_scope (scope) select unnest(?::text[]) on conflict do nothing""";

    /** Without this one a token opens nothing. */
    private static final String OPENID = "openid";

    private ClosedScopes() {}

    static RowChange closed(ApplicationId application, UserScope scope) {
        return RowChange.of(CLOSE, application.value(), scope.wireName(), application.value(), scope.wireName());
    }

    static RowChange opened(ApplicationId application, UserScope scope) {
        return RowChange.of(OPEN, application.value(), scope.wireName(), application.isAddress(), application.value(),
                scope.wireName());
    }

    /** Applications that are known by documents count, or none of them does. */
    static RowChange documents(boolean areEnabled) {
        return RowChange.of(areEnabled ? "delete from token.closed_document_scope where scope = ?"
                : "insert into token.closed_document_scope (scope) values (?) on conflict do nothing", OPENID);
    }

    /** All applications that are known by documents may ask for these and no others. */
    static RowChange opened(ConsentScopes toDocuments) {
        String[] closed = Arrays.stream(UserScope.values()).filter(scope -> !toDocuments.has(scope))
                .map(UserScope::wireName).toArray(String[]::new);
        return RowChange.of(CLOSE_TO_DOCUMENTS, closed, OPENID, closed);
    }
}
