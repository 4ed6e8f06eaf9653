package io.keystory.query.platform.list;

import io.keystory.platform.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The addresses of a list's other pages.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
record PageLinks(String address, String query) {

    /** Those of the next and the last page are left out where nobody knows how many there are. */
    String of(Page page, Total total) {
        List<String> links = new ArrayList<>();
        links.add(link("first", 1, page));
        if (page.number() > 1) {
            links.add(link("prev", page.number() - 1, page));
        }
        if (!total.isCapped()) {
            addEnd(links, page, total.number());
        }
        return String.join(", ", links);
    }

    private void addEnd(List<String> links, Page page, long total) {
        int last = (int) Math.max(1, (total + page.size() - 1) / page.size());
        if (page.number() < last) {
            links.add(link("next", page.number() + 1, page));
        }
        links.add(link("last", last, page));
    }

    /** The address of what follows. */
    String next(String cursor, Page page) {
        return "<%s?%scursor=%s&page_size=%d>; rel=\"next\"".formatted(address, others(), cursor, page.size());
    }

    private String link(String relation, int number, Page page) {
        return "<%s?%spage=%d&page_size=%d>; rel=\"%s\"".formatted(address, others(), number, page.size(), relation);
    }

    private String others() {
        return query == null ? "" : Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty()
                        && !parameter.startsWith("page=") && !parameter.startsWith("cursor=") && !parameter.startsWith("page_size="))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
    }
}
