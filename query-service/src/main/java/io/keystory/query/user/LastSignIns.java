package io.keystory.query.user;

import io.keystory.events.platform.StreamId;
import io.keystory.events.session.SessionId;
import io.keystory.query.platform.past.OtherStreams;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sessions in which users had signed in last: a user's view says when that was. */
final class LastSignIns implements OtherStreams {

    private static final String LAST = """
            select distinct on (user_id) id from read.session_version where user_id = any(?) and from_position <= ?
            order by user_id, from_position desc""";

    private final JdbcTemplate jdbc;

    LastSignIns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String model() {
        return UserReads.MODEL;
    }

    @Override
    public List<StreamId> of(Collection<String> users, long position) {
        return jdbc.query(LAST, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", users.toArray()));
            statement.setLong(2, position);
        }, (row, n) -> new SessionId(row.getString(1)).stream());
    }
}
