package io.keystory.query.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserView;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.Condition;
import io.keystory.query.platform.Documents;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.Listing;
import io.keystory.query.platform.search.SearchFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked about users. */
public final class UserQueries {

    /** What users can be searched by. */
    public static final SearchFields SEARCH =
            SearchFields.of("u", "id", "primaryEmail", "primaryPhone", "username", "name");

    private final Documents documents;
    private final ViewStore<UserView> store;

    UserQueries(Documents documents, ViewStore<UserView> store) {
        this.documents = documents;
        this.store = store;
    }

    /** The users that fulfil a condition on {@code read.user u}, newest first. */
    public static Listing newestFirst(Condition where) {
        return Listing.of("user", where, "u.created_at desc, u.id desc");
    }

    /** One user, with the identities at enterprise providers on request: nobody has any; 404 when there is none. */
    Json<UserView> get(String id, boolean includeSsoIdentities) {
        String document = includeSsoIdentities ? "left(doc, -1) || ',\"ssoIdentities\":[]}'" : "doc";
        return documents.<UserView>find("select " + document + " from read.user where id = ?", id)
                .orElseThrow(() -> KeystoryException.notFound("users", id));
    }

    /** The view of a user; empty when there is none. */
    public Optional<UserView> view(String id) {
        return Optional.ofNullable(store.load(List.of(id)).get(id));
    }

    /** The custom data of a user; 404 when there is none. */
    Json<Map<String, Object>> customData(String id) {
        return documents.<Map<String, Object>>find("select view -> 'customData' from read.user where id = ?", id)
                .orElseThrow(() -> KeystoryException.notFound("users", id));
    }

    /** Whether a user has a password; 404 when there is none. */
    boolean hasPassword(String id) {
        String sql = "select (view ->> 'hasPassword')::boolean from read.user where id = ?";
        return documents.value(sql, Boolean.class, id)
                .orElseThrow(() -> KeystoryException.notFound("users", id));
    }

    /** How many users there are. */
    public long total() {
        return documents.value("select value from read.total where name = 'user'", Long.class).orElse(0L);
    }

    /** Refuses with 404 when there is no such user. */
    public void require(String id) {
        documents.require("read.user", id, "users");
    }
}
