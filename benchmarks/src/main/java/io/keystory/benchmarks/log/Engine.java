package io.keystory.benchmarks.log;

/** An event store that does the same work as another one. */
interface Engine extends AutoCloseable {

    String name();

    DiskBoundPostgres postgres();

    /** Makes a user: a new stream, two unique values, a data key, an encrypted event. */
    void createUser();

    /** Decides and appends one more event to the one stream that all callers use. */
    void changeTheOne();

    /** Reads every event there is and answers how many there were. */
    long readAll();
}
