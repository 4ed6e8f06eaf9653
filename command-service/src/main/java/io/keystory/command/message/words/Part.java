package io.keystory.command.message.words;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A part of an e-mail, once for those who read plain text and once for those who see it laid out. */
sealed interface Part {

    /** As plain text. */
    String text();

    /** As HTML, in which nothing that it says is more than text. */
    String html();

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A paragraph. */
    record Said(String text) implements Part {

        @Override
        public String html() {
            return "<p>%s</p>".formatted(escaped(text));
        }
    }

    /** What matters less, at the end. */
    record Aside(String text) implements Part {

        @Override
        public String html() {
            return "<p class=\"aside\">%s</p>".formatted(escaped(text));
        }
    }

    /** A code that is to be copied. */
    record Code(String text) implements Part {

        @Override
        public String html() {
            return "<p class=\"code\" dir=\"ltr\">%s</p>".formatted(escaped(text));
        }
    }

    /** Short sentences, one below the other; at least one. */
    record Points(List<String> points) implements Part {

        @Override
        public String text() {
            return points.stream().map("- "::concat).collect(Collectors.joining("\n"));
        }

        @Override
        public String html() {
            return points.stream().map(point -> "<li>%s</li>".formatted(escaped(point)))
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
        }
    }

    /**
     * An address to go to, which is only text where it is none of the web.
     *
     * @param label what is found there
     * @param otherwise what to do where the label cannot be pressed
     */
    record Link(String label, String otherwise, String address) implements Part {

        @Override
        public String text() {
            return label + "\n" + address;
        }

        @Override
        public String html() {
            String shown = "<span dir=\"ltr\">%s</span>".formatted(escaped(address));
            return address.matches("(?i)https?://\\S+")
                    ? "<p><a class=\"button\" href=\"%s\">%s</a></p><p class=\"aside\">%s<br>%s</p>"
                            .formatted(escaped(address), escaped(label), escaped(otherwise), shown)
                    : "<p>%s<br>%s</p>".formatted(escaped(label), shown);
        }
    }
}
