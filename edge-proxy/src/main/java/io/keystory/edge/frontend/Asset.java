package io.keystory.edge.frontend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One file of a build in every coding that the build made.
 *
 * @param isNamedByContent whether its name changes with its content, so that it may be cached for ever
 * @param variants         the codings there are; identity is always among them
 */
record Asset(String mediaType, boolean isNamedByContent, Map<ContentCoding, Variant> variants) {

    /** The bytes in one coding; the strong tag differs for each. */
    record Variant(Body body, String etag) {
    }

    ContentCoding best(List<String> acceptEncoding) {
        return Arrays.stream(ContentCoding.values())
                .filter(coding -> variants.containsKey(coding) && coding.isAcceptedBy(acceptEncoding))
                .findFirst().orElse(ContentCoding.IDENTITY);
    }

    boolean hasCodings() {
        return variants.size() > 1;
    }
}
