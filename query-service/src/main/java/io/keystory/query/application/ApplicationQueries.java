package io.keystory.query.application;

import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ShownSecrets;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.past.Views;
import io.keystory.query.platform.search.SearchFields;
import io.keystory.query.platform.search.SortFields;
import io.keystory.store.Vault;
import java.util.List;

/** What can be asked about applications. */
public final class ApplicationQueries {

    /** What applications can be searched by. */
    public static final SearchFields SEARCH = SearchFields.of("a", "id", "name", "description");

    /** What applications can be sorted by. */
    static final SortFields SORT = SortFields.of("a", "name", "type", "createdAt");

    private static final Entity APPLICATION = new Entity("read.application", "applications");

    private static final String DOCUMENT = """
            left(v.doc, -1) || ',"isAdmin":' || exists (
              select from read.application_role ar where ar.application_id = v.id and ar.role_id = ?)::text || '}'""";

    private final Documents documents;
    private final Views<ApplicationView> views;
    private final ShownSecrets secrets;

    ApplicationQueries(Documents documents, Views<ApplicationView> views, Vault vault) {
        this.documents = documents;
        this.views = views;
        this.secrets = new ShownSecrets(vault);
    }

    /** The applications that fulfil a condition on {@code read.application a}, newest first. */
    public static Listing newestFirst(Condition where) {
        return Listing.of("application", where, "a.created_at desc, a.id desc");
    }

    /** One application; 404 when there is none. */
    Json<ApplicationWithAdministration> get(String id) {
        return documents.get(APPLICATION, id, DOCUMENT, BuiltInRoles.MACHINE_ADMINISTRATOR.value());
    }

    /** The view of an application; 404 when there is none. */
    public ApplicationView view(String id) {
        return views.find(id).orElseThrow(() -> APPLICATION.absent(id));
    }

    /** The secrets of an application, oldest first; the past tells their names and never their values. */
    List<ApplicationSecret> secrets(String id) {
        return secrets.tell(view(id).secrets(), SecretEntry::id, (entry, value) ->
                new ApplicationSecret("default", id, entry.name(), value, entry.createdAt(), entry.expiresAt()));
    }
}
