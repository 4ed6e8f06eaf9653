package io.keystory.platform.web;

import io.keystory.events.platform.KeystoryException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The part of a list that was asked for.
 *
 * @param number from 1
 * @param size from 1 to 100
 * @param isRequested whether the caller asked for a page at all; lists whose paging is optional answer all otherwise
 */
public record Page(int number, int size, boolean isRequested) {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;

    /** Reads {@code page} and {@code page_size}; refuses what is out of range with 400 guard.invalid_pagination. */
    public static Page of(HttpServletRequest request) {
        String number = request.getParameter("page");
        String size = request.getParameter("page_size");
        return new Page(parse(number, 1, Integer.MAX_VALUE / LARGEST), parse(size, DEFAULT_SIZE, LARGEST),
                number != null || size != null);
    }

    public int offset() {
        return (number - 1) * size;
    }

    /** What is on the page of a whole list. */
    public <T> List<T> of(List<T> whole) {
        return whole.stream().skip(offset()).limit(size).toList();
    }

    private static int parse(String text, int otherwise, int largest) {
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= largest) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new KeystoryException("guard.invalid_pagination", 400);
        }
        throw new KeystoryException("guard.invalid_pagination", 400);
    }
}
