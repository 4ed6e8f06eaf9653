package io.keystory.command.credentialnotice;

import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changed credentials that people are to be told of: positions in the log, each once. */
final class NoticeQueue {

    /** It rests a moment for what belongs to it; whoever was told within the last minute is told when that is over. */
    private static final String ADD = """
            insert into token.credential_change (position, user_id, next_at)
            select ?, ?, coalesce(min(next_at) filter (where notice is null),
              greatest(now() + interval '1 second', max(taken_at) + interval '1 minute'))
            from token.credential_change where user_id = ?
            on conflict (position) do nothing""";

    /**
     * Whoever takes them has them for a minute; then they are somebody else's, for its process may have ended. What another
     * process takes in the same moment is its own, and what it left is a message of its own.
     */
    private static final String TAKE = """
            with due as (
              select user_id, notice from token.credential_change where next_at <= now()
              group by user_id, notice order by min(next_at) limit ?),
            locked as (
              select position, user_id, notice from token.credential_change one
              where next_at <= now() and exists (
                select from due where due.user_id = one.user_id and due.notice is not distinct from one.notice)
              for update skip locked),
            named as (
              select position, coalesce(notice, min(position) over (partition by user_id, notice)) as notice from locked)
            update token.credential_change one
            set notice = named.notice, taken_at = now(), next_at = now() + interval '1 minute'
            from named where one.position = named.position
            returning one.notice, one.user_id, one.position""";

    private static final String FORGET = """
            delete from token.credential_change where position in (
              select position from token.credential_change
              where next_at is null and taken_at < now() - interval '7 days' limit 1000 for update skip locked)""";

    private final JdbcClient jdbc;

    NoticeQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owner is to be told of an event; adding it again changes nothing, also once they were told. */
    void add(Recorded<UserEvent> event) {
        String user = event.event().userId().value();
        jdbc.sql(ADD).param(event.position()).param(user).param(user).update();
    }

    /** Takes some that are due, at most so many; those of one person that were begun apart are told apart. */
    List<Notice> due(int most) {
        return jdbc.sql(TAKE).param(most)
                .query((row, n) -> new Notice(row.getLong(1), new UserId(row.getString(2)), List.of(row.getLong(3))))
                .list().stream()
                .collect(Collectors.toMap(Notice::id, notice -> notice, Notice::and))
                .values().stream().toList();
    }

    /** They were told, or need not be. */
    void done(Notice notice) {
        // The index has users, not notices.
        jdbc.sql("update token.credential_change set next_at = null where user_id = ? and notice = ?")
                .param(notice.user().value()).param(notice.id()).update();
    }

    /** Deletes a batch of what was told long ago, and answers how many went. */
    int forget() {
        return jdbc.sql(FORGET).update();
    }

    /**
     * What somebody is to be told in one message.
     *
     * @param id the first of the positions, whichever of them are told
     */
    record Notice(long id, UserId user, List<Long> positions) {

        Notice and(Notice other) {
            return new Notice(id, user,
                    Stream.concat(positions.stream(), other.positions.stream()).sorted().toList());
        }
    }
}
