package io.keystory.platform.web.error;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a request does not fit, part by part, for programs: the {@code data} that the compatible API has beside the lines
 * of {@code details}.
 */
record InputIssues(List<Issue> issues) {

    /** Names come from requests as well, so what follows a part begins with what no name holds, and indices are short. */
    private static final Pattern PLACED = Pattern.compile("((?:[a-z]\\w*+|\\[\\d{1,9}])(?:\\.\\w++|\\.?\\[\\d{1,9}])*+) "
            + "(?:must|does|has|is|names|looks|says) .*");
    private static final Pattern STEP = Pattern.compile("\\[(\\d{1,9})]|(\\w+)");
    private static final String WHOLE = "body";

    /**
     * One of them.
     *
     * @param path names and indices from the outside in; empty where it is said of the whole
     * @param message the line of the details
     */
    record Issue(List<Object> path, String message) {}

    static InputIssues of(String details) {
        return new InputIssues(Stream.of(details.split("; ")).map(line -> new Issue(path(line), line)).toList());
    }

    private static List<Object> path(String line) {
        Matcher placed = PLACED.matcher(line);
        return !placed.matches() || placed.group(1).equals(WHOLE) ? List.of()
                : STEP.matcher(placed.group(1)).results().map(InputIssues::step).toList();
    }

    private static Object step(MatchResult step) {
        return step.group(1) == null ? step.group(2) : Integer.valueOf(step.group(1));
    }
}
