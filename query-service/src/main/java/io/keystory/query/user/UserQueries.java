package io.keystory.query.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.DeletionRequest;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.platform.security.ManagementScope;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ShownSecrets;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.keystory.query.platform.search.SearchFields;
import io.keystory.query.platform.search.SortFields;
import io.keystory.query.user.PasswordHashes.PasswordHash;
import io.keystory.store.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What can be asked about users. */
public final class UserQueries {

    /** What users can be searched by. */
    public static final SearchFields SEARCH = SearchFields.joined(
            "read.user_parts", "u", "id", "username", "primaryEmail", "primaryPhone", "name");

    /** What users can be sorted by. */
    static final SortFields SORT = SortFields.of("u", "name", "username", "primaryEmail", "createdAt");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Entity user = new Entity("read.user", "users", this::isErased);
    private final Documents documents;
    private final Views<UserView> views;
    private final PasswordHashes hashes;
    private final ShownSecrets secrets;
    private final SsoIdentities ssoIdentities;
    private final ErasedPersons persons;

    UserQueries(Documents documents, Views<UserView> views, Vault vault, PasswordHashes hashes,
            SsoIdentities ssoIdentities, ErasedPersons persons) {
        this.documents = documents;
        this.views = views;
        this.hashes = hashes;
        this.secrets = new ShownSecrets(vault);
        this.ssoIdentities = ssoIdentities;
        this.persons = persons;
    }

    /** The users that fulfil a condition on {@code read.user u}, newest first. */
    public static Listing newestFirst(Condition where) {
        return Listing.of("user", where, "u.created_at desc, u.id desc");
    }

    /** One user; 404 when there is none. */
    Json<UserWithMore> get(String id) {
        return documents.get(user, id, "v.doc");
    }

    /** One user, with the identities at enterprise providers; 404 when there is none. */
    Json<UserWithMore> getWithSsoIdentities(String id) {
        return getWith(id, Map.of("ssoIdentities", ssoIdentities.of(existing(id))));
    }

    /**
     * Refuses with 403 to show hashes to whom may not do everything, and with 400 history.unsupported_query to show those
     * of the past, which the vault does not have.
     */
    void requireHashes(Authentication caller) {
        if (!ManagementScope.ALL.isHeldBy(caller)) {
            throw new KeystoryException("auth.forbidden", 403);
        }
        if (Moment.asked().isPresent()) {
            throw new KeystoryException("history.unsupported_query", 400);
        }
    }

    /** The same with the hash of the password and its algorithm, null where there is none; that it is read is recorded. */
    Json<UserWithMore> getWithPasswordHash(String id, boolean withSsoIdentities) {
        UserView user = existing(id);
        Map<String, Object> more = new LinkedHashMap<>();
        if (withSsoIdentities) {
            more.put("ssoIdentities", ssoIdentities.of(user));
        }
        more.putAll(told(hashes.show(user)));
        return getWith(id, more);
    }

    /** The same of the users of a page. */
    Json<List<UserWithMore>> withPasswordHashes(Json<List<UserWithMore>> page) {
        return page.changed(users -> {
            List<String> ids = users.valueStream().map(user -> user.get("id").asString()).toList();
            Map<String, PasswordHash> shown = hashes.show(views.load(ids).values());
            users.forEach(user -> told(Optional.ofNullable(shown.get(user.get("id").asString())))
                    .forEach((name, value) -> ((ObjectNode) user).set(name, JSON.valueToTree(value))));
        });
    }

    private static Map<String, Object> told(Optional<PasswordHash> hash) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("passwordDigest", hash.map(PasswordHash::digest).orElse(null));
        told.put("passwordAlgorithm", hash.map(PasswordHash::algorithm).orElse(null));
        return told;
    }

    private Json<UserWithMore> getWith(String id, Map<String, Object> more) {
        return documents.get(
                user, id, "left(v.doc, -1) || ',' || substr(?::text, 2)", JSON.writeValueAsString(more));
    }

    /** The view of a user; empty when there is none. */
    public Optional<UserView> view(String id) {
        return views.find(id);
    }

    /** The view of a user; 404 when there is none. */
    UserView existing(String id) {
        return view(id).orElseThrow(() -> user.absent(id));
    }

    /** The custom data of a user, or that it was of who was erased since; 404 when there is no such user. */
    Json<Map<String, Object>> customData(String id) {
        boolean isForgotten = Moment.asked().isPresent() && isErased(id);
        return documents.get(user, id, isForgotten ? "'{\"erased\":true}'" : "v.view -> 'customData'");
    }

    /** Whether a user has a password; 404 when there is none. */
    boolean hasPassword(String id) {
        return existing(id).hasPassword();
    }

    /** The personal access tokens of a user, oldest first; the past tells of them and never their values. */
    List<PersonalAccessToken> personalAccessTokens(String id) {
        Boolean erased = erased(id);
        return secrets.tell(existing(id).secrets().personalAccessTokens(),
                UserView.PersonalAccessToken::id, (token, value) -> new PersonalAccessToken(
                        "default", id, token.name(), value, token.createdAt(), token.expiresAt(), erased));
    }

    /** The second factors of a user, and what the user chose about them; 404 when there is no such user. */
    UserFactors factors(String id) {
        return existing(id).secrets().factors();
    }

    /** What {@code erased} says of what belongs to a user: true of who was erased, and null, which is left out. */
    @Nullable Boolean erased(String id) {
        return ErasedPersons.mark(isErased(id));
    }

    private boolean isErased(String id) {
        return persons.isErased(UserId.STREAM_TYPE, id);
    }

    /** That a user asked for the end of the account, or has not; 404 when there is no such user. */
    DeletionRequest deletionRequest(String id) {
        return DeletionRequest.of(existing(id));
    }

    /** How many users there are. */
    public long total() {
        return documents.value("select value from read.total where name = 'user'", Long.class).orElse(0L);
    }

    /** How many of today's users were created at {@code from} or later and before {@code to}, in epoch ms. */
    public long createdBetween(long from, long to) {
        return documents.value("select count(*) from read.user where created_at >= ? and created_at < ?", Long.class,
                from, to).orElse(0L);
    }

    /** Refuses with 404 when there is no such user. */
    public void require(String id) {
        documents.require(user, id);
    }
}
