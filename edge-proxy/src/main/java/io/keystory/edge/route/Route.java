package io.keystory.edge.route;

import java.util.List;

/**
 * One row of the table.
 *
 * @param method an HTTP method, or {@code *} for any; GET stands for HEAD too
 * @param path   literal segments, {@code :name} for one segment of any text, a final {@code **} for any rest
 */
public record Route(String method, String path, Owner owner) {

    static final String ANY_METHOD = "*";
    static final String ANY_REST = "**";
    static final String ANY_SEGMENT = ":";

    /** Reads a line {@code method,path,owner}. */
    static Route parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3 || !cells[1].startsWith("/")) {
            throw new IllegalArgumentException("not a route: " + line);
        }
        return new Route(cells[0], cells[1], Owner.named(cells[2]));
    }

    /** The line that {@link #parse} reads. */
    String line() {
        return String.join(",", method, path, owner.id());
    }

    /** Whether it stands for whatever follows its path. */
    boolean isOfAnyRest() {
        return path.endsWith(ANY_REST);
    }

    List<String> segments() {
        return CanonicalPath.segments(path);
    }
}
