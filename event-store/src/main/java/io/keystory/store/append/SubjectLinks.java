package io.keystory.store.append;

import io.keystory.events.platform.SubjectId;
import io.keystory.store.append.AppendUnit.PersonLink;
import io.keystory.store.database.Columns;
import io.keystory.store.vault.KeyEncryptionKey;
import io.keystory.store.vault.SubjectKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps which subjects are about which person, so that erasing the person destroys every key that hides something about
 * them. A subject that is linked to somebody who is erased already loses its key in the same moment. Where nobody is
 * erased, links need no statement of their own: {@link StartStatement} asks who was, {@link AppendStatement} stores them.
 */
final class SubjectLinks {

    private static final String LINK = """
            with wanted as (select * from unnest(?::bytea[], ?::text[]) as wanted(person, subject)),
            linked as (
              insert into vault.subject_link (person, subject) select person, subject from wanted
              on conflict do nothing)
            select subject from wanted where exists (
              select from vault.erased_person erased where erased.person = wanted.person)""";

    private static final String ERASE = """
            with erased as (
              insert into vault.erased_person (person) values (?) on conflict do nothing)
            select subject from vault.subject_link where person = any(?::bytea[])""";

    private final KeyEncryptionKey kek;

    SubjectLinks(KeyEncryptionKey kek) {
        this.kek = kek;
    }

    /** Whether the order of the units makes a difference, since some of them erase persons. */
    static boolean isOrdered(Collection<AppendUnit> units) {
        return units.stream().anyMatch(unit -> !unit.staging.erasures.isEmpty());
    }

    /**
     * Stores what the units say of persons one after the other, and stages the destruction of every key that must go with
     * them: who is erased by one may be linked to by the next.
     */
    void write(Connection connection, Collection<AppendUnit> units) throws SQLException {
        for (AppendUnit unit : units) {
            if (!unit.links.isEmpty()) {
                link(connection, unit);
            }
            for (Staging.Erasure erasure : unit.staging.erasures) {
                erase(connection, unit.staging, erasure);
            }
        }
    }

    private static void link(Connection connection, AppendUnit unit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINK)) {
            new Columns(connection, statement)
                    .addBytes(unit.links, PersonLink::person)
                    .addTexts(unit.links, link -> link.subject().value());
            destroyAll(unit.staging, statement);
        }
    }

    /** Only the person counts as erased, not their identifiers: those are free for somebody else from now on. */
    private void erase(Connection connection, Staging staging, Staging.Erasure erasure) throws SQLException {
        List<byte[]> known = new ArrayList<>();
        Stream.concat(Stream.of(erasure.person().value()), erasure.identifiers().stream().map(SubjectKeys::name))
                .map(this::digest)
                .forEach(known::add);
        try (PreparedStatement statement = connection.prepareStatement(ERASE)) {
            statement.setBytes(1, known.getFirst());
            statement.setArray(2, connection.createArrayOf("bytea", known.toArray(byte[][]::new)));
            staging.destroyedKeys.add(erasure.person());
            destroyAll(staging, statement);
        }
    }

    private static void destroyAll(Staging staging, PreparedStatement subjects) throws SQLException {
        try (ResultSet rows = subjects.executeQuery()) {
            while (rows.next()) {
                staging.destroyedKeys.add(new SubjectId(rows.getString(1)));
            }
        }
    }

    private byte[] digest(String person) {
        return SubjectKeys.digest(kek, person);
    }
}
