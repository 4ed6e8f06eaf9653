package io.keystory.query.user;

import io.keystory.events.platform.StreamId;
import io.keystory.events.session.SessionId;
import io.keystory.query.platform.past.OtherStreams;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sessions in which users had signed in first and last: a user's view says to what, and when. */
final class SignInsOfUsers implements OtherStreams {

    private static final String FIRST_AND_LAST = """
            select session.id from unnest(?) as u (id) cross join lateral (
              (select id from read.session_version where user_id = u.id and from_position <= ?
                order by from_position limit 1)
              union
              (select id from read.session_version where user_id = u.id and from_position <= ?
                order by from_position desc limit 1)) session""";

    private final JdbcTemplate jdbc;

    SignInsOfUsers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String model() {
        return UserReads.MODEL;
    }

    @Override
    public List<StreamId> of(Collection<String> users, long position) {
        return jdbc.query(FIRST_AND_LAST, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", users.toArray()));
            statement.setLong(2, position);
            statement.setLong(3, position);
        }, (row, n) -> new SessionId(row.getString(1)).stream());
    }
}
