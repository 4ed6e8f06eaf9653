package io.keystory.events.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What of the input does not fit, part by part: programs read the paths, and people the lines, which are made of them. */
public record InputIssues(List<Issue> issues) {

    private static final String WHOLE = "body";
    private static final int LONGEST = 200;

    public InputIssues {
        issues = List.copyOf(issues);
    }

    /**
     * One of them.
     *
     * @param path names and indices from the outside in; empty where it is said of the whole
     * @param message the line of the details
     */
    public record Issue(List<Object> path, String message) {

        /** What is wrong at a place, such as "must not be null"; of a path beyond all bounds there is the beginning. */
        public static Issue at(List<?> path, String problem) {
            List<Object> told = new ArrayList<>();
            for (Object step : path) {
                told.add(step);
                if (place(told).length() > LONGEST) {
                    told.removeLast();
                    return new Issue(told, place(told) + "… " + problem);
                }
            }
            return new Issue(told, place(told) + " " + problem);
        }

        private static String place(List<?> path) {
            StringBuilder place = new StringBuilder();
            for (Object step : path) {
                place.append(step instanceof Integer ? "[" + step + "]" : place.isEmpty() ? step : "." + step);
            }
            return place.isEmpty() ? WHOLE : place.toString();
        }
    }

    /** One at a place, such as "must not be null". */
    public static InputIssues at(List<?> path, String problem) {
        return new InputIssues(List.of(Issue.at(path, problem)));
    }

    /** One of the whole input, or of no place that is known, in a sentence of its own. */
    public static InputIssues of(String sentence) {
        return new InputIssues(List.of(new Issue(List.of(), sentence)));
    }

    /** The lines for people. */
    @Override
    public String toString() {
        return issues.stream().map(Issue::message).collect(Collectors.joining("; "));
    }
}
