package io.keystory.query.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserView;
import io.keystory.query.platform.Condition;
import io.keystory.query.platform.Documents;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.Listing;
import io.keystory.query.platform.search.SearchFields;

/** What can be asked about users. */
public final class UserQueries {

    static final SearchFields SEARCH =
            SearchFields.of("u", "id", "primaryEmail", "primaryPhone", "username", "name");

    private final Documents documents;

    UserQueries(Documents documents) {
        this.documents = documents;
    }

    /** The users that fulfil a condition on {@code read.user u}, newest first. */
    static Listing newestFirst(Condition where) {
        return Listing.of("user", where, "u.created_at desc, u.id desc");
    }

    /** One user; 404 when there is none. */
    Json<UserView> get(String id) {
        return documents.<UserView>find("select doc from read.user where id = ?", id)
                .orElseThrow(() -> KeystoryException.notFound("users", id));
    }
}
