package io.keystory.query.onetimetoken;

import io.keystory.events.onetimetoken.OneTimeTokenFold;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.StreamId;
import io.keystory.platform.onetimetoken.OneTimeToken;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.past.Moment;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.keystory.store.snapshot.Folded;
import io.keystory.store.vault.SubjectKeys;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be asked about one-time tokens; the past tells of them without what links hold. */
final class OneTimeTokenQueries {

    private static final Entity TOKEN = new Entity("read.one_time_token", "one_time_tokens");

    private final Documents documents;
    private final Streams streams;
    private final Vault vault;
    private final SubjectKeys keys;
    private final ErasedPersons persons;
    private final Clock clock;

    OneTimeTokenQueries(Documents documents, EventLog log, Vault vault, ErasedPersons persons, Clock clock) {
        this.documents = documents;
        this.streams = log.streams();
        this.vault = vault;
        this.keys = log.keys();
        this.persons = persons;
        this.clock = clock;
    }

    /** The ids of those with this status for whoever has this address, newest first; null for any of either. */
    List<String> ids(OneTimeTokenStatus status, String email) {
        if (email == null) {
            return ids(having(status));
        }
        return of(ids(having(status).and(about(email)))).stream()
                .filter(token -> token.email() != null && Claim.email(email).equals(Claim.email(token.email())))
                .map(OneTimeTokenView::id).toList();
    }

    /** Those about whoever has an address, at any moment: the read model holds nothing personal, the vault links them. */
    private Condition about(String email) {
        return Condition.of("o.id = any(string_to_array(?, ','))", keys.linkedTo(Claim.email(email)).stream()
                .map(subject -> StreamId.parse(subject.value()))
                .filter(stream -> stream.type().equals(OneTimeTokenId.STREAM_TYPE))
                .map(StreamId::id).collect(Collectors.joining(",")));
    }

    private List<String> ids(Condition where) {
        return documents.values("select o.id from read.one_time_token o where " + where.sql()
                + " order by o.created_at desc, o.id desc", String.class, where.with());
    }

    /** The tokens with these ids, in their order. */
    List<OneTimeTokenView> of(List<String> ids) {
        long now = Moment.millis(clock);
        Map<StreamId, Folded<OneTimeTokenView>> found = streams.fold(ids.stream().map(OneTimeTokenQueries::stream).toList(),
                new OneTimeTokenFold(), Moment.asked().map(Moment::position).orElse(Long.MAX_VALUE));
        return ids.stream().map(OneTimeTokenQueries::stream).map(found::get).filter(Objects::nonNull)
                .map(Folded::value).filter(Objects::nonNull).map(view -> view.at(now)).toList();
    }

    /** One token; 404 when there is none. */
    OneTimeToken get(String id) {
        documents.require(TOKEN, id);
        return shown(List.of(id)).stream().findFirst().orElseThrow(() -> TOKEN.absent(id));
    }

    /** The tokens with these ids, in their order, as the API shows them. */
    List<OneTimeToken> shown(List<String> ids) {
        Predicate<StreamId> erased = persons.among(ids.stream().map(OneTimeTokenQueries::stream).toList());
        return of(ids).stream().map(this::shown)
                .map(token -> erased.test(stream(token.id())) ? token.ofErased() : token).toList();
    }

    private OneTimeToken shown(OneTimeTokenView view) {
        return Moment.asked().isPresent() ? OneTimeToken.then(view) : OneTimeToken.of(view, vault);
    }

    /** What is neither used nor taken back expires by itself. */
    private Condition having(OneTimeTokenStatus status) {
        long now = Moment.millis(clock);
        return switch (status) {
            case null -> Condition.ALL;
            case ACTIVE -> Condition.of("o.status = 'ACTIVE' and o.expires_at > ?", now);
            case EXPIRED -> Condition.of(
                    "(o.status = 'EXPIRED' or o.status = 'ACTIVE' and o.expires_at <= ?)", now);
            default -> Condition.of("o.status = ?", status.name());
        };
    }

    private static StreamId stream(String id) {
        return new OneTimeTokenId(id).stream();
    }
}
