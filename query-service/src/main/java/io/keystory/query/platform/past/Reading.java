package io.keystory.query.platform.past;

import java.util.List;
import java.util.Optional;

/** How statements are read: about now, as they are written, or about a moment. */
public interface Reading {

    /** About now. */
    Reading NOW = new Reading() {

        @Override
        public boolean isAboutNow() {
            return true;
        }

        @Override
        public Optional<String> row(String table, String id, List<Object> parameters) {
            parameters.add(id);
            return Optional.of(table + " v where v.id = ?");
        }

        @Override
        public String sql(String statement) {
            return statement;
        }

        @Override
        public List<byte[]> whole(List<byte[]> documents) {
            return documents;
        }
    };

    /** About what the running request asks. */
    static Reading asked(Past past) {
        Optional<Moment> moment = Moment.asked();
        return moment.isEmpty() ? NOW : new PastReading(past, moment.get());
    }

    boolean isAboutNow();

    /** What follows {@code from} to select the row {@code v} of an id, adding parameters; may be empty if there is none. */
    Optional<String> row(String table, String id, List<Object> parameters);

    /** The statement to run. */
    String sql(String statement);

    /** What it answered, with what only the log knows filled in. */
    List<byte[]> whole(List<byte[]> documents);
}
