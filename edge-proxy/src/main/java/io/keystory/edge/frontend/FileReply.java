package io.keystory.edge.frontend;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers with a file of a build, or with 304 where the caller has it already. */
final class FileReply {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private FileReply() {
    }

    static Reply of(Asset asset, Function<String, List<String>> request) {
        ContentCoding coding = asset.best(request.apply("Accept-Encoding"));
        Asset.Variant variant = asset.variants().get(coding);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", asset.isNamedByContent() ? FOR_EVER : ASK_AGAIN);
        headers.put("ETag", variant.etag());
        if (asset.hasCodings()) {
            headers.put("Vary", "Accept-Encoding");
        }
        if (isKnown(variant.etag(), request.apply("If-None-Match"))) {
            return new Reply(304, headers, Reply.NOTHING);
        }
        headers.put("Content-Type", asset.mediaType());
        if (coding != ContentCoding.IDENTITY) {
            headers.put("Content-Encoding", coding.token());
        }
        SecurityHeaders.addTo(headers, "");
        return new Reply(200, headers, variant.body());
    }

    /** Compared weakly, as a condition of GET is. */
    private static boolean isKnown(String etag, List<String> conditions) {
        return conditions.stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip).map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
