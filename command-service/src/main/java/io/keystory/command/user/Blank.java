package io.keystory.command.user;

/** An empty text in a request stands for no value. */
final class Blank {

    private Blank() {}

    static String toNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
