package io.keystory.benchmarks;

import io.keystory.events.EventCatalogue;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.EventTypes;
import io.keystory.events.role.RoleId;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.token.JournalId;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserId;
import io.keystory.store.archive.Partitions;
import io.keystory.store.format.EventCodec;
import io.keystory.store.vault.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a log with millions of events by COPY, as many users would have made them: twelve each, of which seven shape
 * the read model of users, three with personal data under a key of the user's own, and five are about tokens.
 */
public final class LogFiller {

    /** How many events each user has. */
    public static final int EVENTS_EACH = 12;

    private static final int WINDOW = 5000;
    private static final List<String> SYLLABLES =
            List.of("An", "Bel", "Cor", "Dan", "El", "Fin", "Gol", "Hal", "Ir", "Jo");
    private static final ApplicationId APPLICATION = new ApplicationId("benchmark");

    private final DataSource dataSource;
    private final KeyEncryptionKey kek;
    private final EventCodec codec = new EventCodec(EventCatalogue.types());
    private final long first;
    private final LongFunction<String> metadata;

    /**
     * Events that the system caused.
     *
     * @param first the position of the first event
     */
    public LogFiller(DataSource dataSource, KeyEncryptionKey kek, long first) {
        this(dataSource, kek, first, position -> "{\"actor\":{\"type\":\"SYSTEM\"}}");
    }

    /**
     * The same.
     *
     * @param metadata of the event at a position
     */
    public LogFiller(DataSource dataSource, KeyEncryptionKey kek, long first, LongFunction<String> metadata) {
        this.dataSource = dataSource;
        this.kek = kek;
        this.first = first;
        this.metadata = metadata;
    }

    /** Stores the events of so many users; those of a few thousand at a time lie among each other. */
    public void fill(int users) throws SQLException {
        new Partitions(dataSource, Partitions.SIZE).makeRoom(first + (long) users * EVENTS_EACH);
        try (Connection connection = dataSource.getConnection()) {
            for (int from = 0; from < users; from += WINDOW) {
                window(connection, from, Math.min(WINDOW, users - from));
            }
            try (var statement = connection.createStatement()) {
                statement.execute("update log.head set position = " + (first + (long) users * EVENTS_EACH - 1)
                        + ", recorded_at = now()");
                statement.execute("vacuum (analyze) log.event");
            }
        }
    }

    private void window(Connection connection, int from, int users) throws SQLException {
        copy(connection, "vault.subject_key (subject, sealed)", users, user -> "user:" + id(from + user) + "\t\\\\x"
                + HexFormat.of().formatHex(kek.seal(key(from + user), "user:" + id(from + user))) + "\n");
        long begin = first + (long) from * EVENTS_EACH;
        copy(connection, "log.event (position, category, stream, sequence, id, type, version, subject, at, recorded_at,"
                + " metadata, payload)", users * EVENTS_EACH,
                n -> event(from + n % users, n / users, begin + n));
        copy(connection, "log.stream (stream, last_sequence, first_position, last_position)", users,
                user -> "user:%s\t4\t%d\t%d\n".formatted(id(from + user), begin + user, begin + user + 4L * users));
    }

    private static void copy(Connection connection, String target, int rows, IntFunction<String> row)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        List<byte[]> lines = IntStream.range(0, rows).parallel().mapToObj(row)
                .map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        for (byte[] line : lines) {
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }

    private String event(int user, int number, long position) {
        DomainEvent event = event(user, number);
        EventType type = EventTypes.describe(event.getClass());
        String id = "e" + position;
        SecretKey key = new SecretKeySpec(key(user), "AES");
        return String.join("\t", Long.toString(position), type.category().name(), event.stream().toString(),
                Integer.toString(number < 5 ? number : 0), id, type.value(), Integer.toString(type.version()),
                "user:" + id(user), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z",
                metadata.apply(position),
                codec.encode(event, id, key).replace("\\", "\\\\")) + "\n";
    }

    private static DomainEvent event(int user, int number) {
        UserId id = new UserId(id(user));
        String name = id.value();
        return switch (number) {
            case 0 -> new UserCreated(id, name, name + "@example.com", phone(user), "Ada Lovelace", null, Profile.EMPTY,
                    Map.of("plan", "premium"), null);
            case 1 -> new PasswordSet(id, "vault-" + name, PasswordAlgorithm.ARGON2ID);
            case 2 -> new RoleAssigned(id, new RoleId("role"));
            case 3 -> new NameChanged(id, name(user));
            case 4 -> new PrimaryEmailChanged(id, name + "@example.org");
            case 5, 6 -> new SessionStarted(new SessionId(name + number), id, APPLICATION,
                    new InteractionId(name + number), Set.of("pwd"), 1_800_000_000_000L + number, 1_900_000_000_000L);
            default -> new TokensIssued(new JournalId("n"), id, APPLICATION, null, null, "refresh_token",
                    List.of("AccessToken"), "openid", null, null, null);
        };
    }

    /** What a user is called in the end: a hundred share a name where there are a million. */
    static String name(int user) {
        int number = Math.floorMod(user * 7919, 10_000);
        return SYLLABLES.get(number / 1000) + SYLLABLES.get(number / 100 % 10).toLowerCase(Locale.ROOT) + " "
                + SYLLABLES.get(number / 10 % 10) + SYLLABLES.get(number % 10).toLowerCase(Locale.ROOT) + "son";
    }

    /** The phone number of a user. */
    static String phone(int user) {
        return "49%09d".formatted(user);
    }

    static String id(int user) {
        return "u%011d".formatted(user);
    }

    private static byte[] key(int user) {
        byte[] key = new byte[32];
        key[0] = (byte) user;
        key[1] = (byte) (user >> 8);
        key[2] = (byte) (user >> 16);
        return key;
    }
}
