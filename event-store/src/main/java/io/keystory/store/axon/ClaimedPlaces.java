package io.keystory.store.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Places that processors move on from where they left them only. A crash of the database may take a place back, together
 * with what the processor had made: it then loses its claim, and goes on from what is stored instead of what it
 * remembers.
 */
final class ClaimedPlaces extends JdbcTokenStore {

    private static final String MOVE = """
            update %s set token = ?, token_type = ?, timestamp = ?
            where owner = ? and processor_name = ? and segment = ? and token is not distinct from ?""";

    private final String move;
    private final String node;
    private final TemporalAmount claim;
    private final ObjLongConsumer<String> heard;
    private final Map<Place, AbstractTokenEntry<?>> left = new ConcurrentHashMap<>();

    ClaimedPlaces(Builder builder, String table, String node, TemporalAmount claim,
            ObjLongConsumer<String> heard) {
        super(builder);
        this.move = MOVE.formatted(table);
        this.node = node;
        this.claim = claim;
        this.heard = heard;
    }

    @Override
    protected TrackingToken claimToken(Connection connection, AbstractTokenEntry<?> entry) throws SQLException {
        TrackingToken claimed = super.claimToken(connection, entry);
        left.put(new Place(entry.getProcessorName(), entry.getSegment()), entry);
        heard.accept(entry.getProcessorName(), claimed == null ? 0 : claimed.position().orElse(0));
        return claimed;
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        move(new GenericTokenEntry<>(token, serializer(), byte[].class, processor, segment));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        AbstractTokenEntry<?> here = left(new Place(processor, segment));
        doNotWaitForTheDisk();
        move(new GenericTokenEntry<>(here.getToken(serializer()), serializer(), byte[].class, processor, segment));
    }

    /** What is stored so is no more than what was stored before. */
    private void doNotWaitForTheDisk() {
        try (Connection connection = getConnection();
                PreparedStatement setting = connection.prepareStatement("set local synchronous_commit = off")) {
            setting.execute();
        } catch (SQLException e) {
            throw new JdbcException("A claim could not be extended", e);
        }
    }

    private void move(AbstractTokenEntry<?> next) {
        Place place = new Place(next.getProcessorName(), next.getSegment());
        AbstractTokenEntry<?> last = left(place);
        try (Connection connection = getConnection(); PreparedStatement update = connection.prepareStatement(move)) {
            update.setObject(1, next.getSerializedToken().getData());
            update.setString(2, next.getTokenType().getName());
            update.setString(3, next.timestampAsString());
            update.setString(4, node);
            update.setString(5, place.processor());
            update.setInt(6, place.segment());
            update.setObject(7, last.getSerializedToken().getData());
            if (update.executeUpdate() == 0) {
                throw new UnableToClaimTokenException(place + " is not where this process left it");
            }
        } catch (SQLException e) {
            throw new JdbcException("The place of " + place + " could not be stored", e);
        }
        left.put(place, next);
    }

    private AbstractTokenEntry<?> left(Place place) {
        AbstractTokenEntry<?> last = left.get(place);
        if (last == null) {
            throw new UnableToClaimTokenException(place + " is not claimed by this process");
        }
        return last;
    }

    /** Claims from the future are from before the clock was set back, and would last until then again. */
    @Override
    protected AbstractTokenEntry<?> readTokenEntry(ResultSet row) throws SQLException {
        AbstractTokenEntry<?> entry = super.readTokenEntry(row);
        if (!ProcessorTokens.FOR_EVER.equals(entry.timestamp())
                && entry.timestamp().isAfter(Instant.now().plus(claim))) {
            entry.releaseClaim(entry.getOwner());
        }
        return entry;
    }

    private record Place(String processor, int segment) {}
}
