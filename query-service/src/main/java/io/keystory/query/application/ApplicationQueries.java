package io.keystory.query.application;

import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.Condition;
import io.keystory.query.platform.Documents;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.Listing;
import io.keystory.query.platform.search.SearchFields;
import io.keystory.store.Vault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked about applications. */
public final class ApplicationQueries {

    /** What applications can be searched by. */
    public static final SearchFields SEARCH = SearchFields.of("a", "id", "name", "description");

    private static final String DOCUMENT = """
            select left(a.doc, -1) || ',"isAdmin":' || exists (
              select from read.application_role ar where ar.application_id = a.id and ar.role_id = ?)::text || '}'
            from read.application a where a.id = ?""";

    private final Documents documents;
    private final ViewStore<ApplicationView> store;
    private final Vault vault;

    ApplicationQueries(Documents documents, ViewStore<ApplicationView> store, Vault vault) {
        this.documents = documents;
        this.store = store;
        this.vault = vault;
    }

    /** The applications that fulfil a condition on {@code read.application a}, newest first. */
    public static Listing newestFirst(Condition where) {
        return Listing.of("application", where, "a.created_at desc, a.id desc");
    }

    /** One application; 404 when there is none. */
    Json<ApplicationView> get(String id) {
        return documents.<ApplicationView>find(DOCUMENT, BuiltInRoles.MACHINE_ADMINISTRATOR.value(), id)
                .orElseThrow(() -> KeystoryException.notFound("applications", id));
    }

    /** The view of an application; 404 when there is none. */
    public ApplicationView view(String id) {
        return Optional.ofNullable(store.load(List.of(id)).get(id))
                .orElseThrow(() -> KeystoryException.notFound("applications", id));
    }

    /** The secrets of an application, oldest first. */
    List<ApplicationSecret> secrets(String id) {
        return view(id).secrets().stream().flatMap(entry -> opened(id, entry)).toList();
    }

    private Stream<ApplicationSecret> opened(String id, SecretEntry entry) {
        return vault.open(entry.id()).stream().map(value -> new ApplicationSecret(
                "default", id, entry.name(), value, entry.createdAt(), entry.expiresAt()));
    }
}
