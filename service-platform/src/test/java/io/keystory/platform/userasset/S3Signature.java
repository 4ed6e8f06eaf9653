package io.keystory.platform.userasset;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request, worked out anew from what was received.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">Signature Version 4</a>
 */
final class S3Signature {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-f]+);chunk-signature=([0-9a-f]{64})");
    private static final String IN_CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";

    private final HttpExchange request;
    private final String keyId;
    private final String scope;
    private final String signedHeaders;
    private final String given;
    private final byte[] key;

    S3Signature(HttpExchange request, String secret) throws GeneralSecurityException {
        this.request = request;
        Matcher authorization = AUTHORIZATION.matcher(header("Authorization"));
        if (!authorization.matches()) {
            throw new GeneralSecurityException("not signed");
        }
        this.keyId = authorization.group(1);
        this.scope = authorization.group(2);
        this.signedHeaders = authorization.group(3);
        this.given = authorization.group(4);
        byte[] derived = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            derived = hmac(derived, part);
        }
        this.key = derived;
    }

    String keyId() {
        return keyId;
    }

    /** What was sent, without what chunks are told apart by; refuses what was not signed so. */
    byte[] verified(byte[] body) throws GeneralSecurityException {
        String payload = header("X-Amz-Content-Sha256");
        String canonical = String.join("\n", request.getRequestMethod(), request.getRequestURI().getRawPath(), query(),
                Arrays.stream(signedHeaders.split(";")).map(name -> name + ":" + header(name).strip() + "\n")
                        .collect(Collectors.joining()), signedHeaders, payload);
        require(given, "AWS4-HMAC-SHA256", sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        if (payload.equals(IN_CHUNKS)) {
            return joined(body);
        }
        if (!payload.equals(sha256(body)) && !(payload.equals("UNSIGNED-PAYLOAD") && body.length == 0)) {
            throw new GeneralSecurityException("another body");
        }
        return body;
    }

    private byte[] joined(byte[] body) throws GeneralSecurityException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String before = given;
        for (int at = 0; at < body.length; ) {
            int end = at;
            while (body[end] != '\r') {
                end++;
            }
            Matcher head = CHUNK.matcher(new String(body, at, end - at, StandardCharsets.US_ASCII));
            if (!head.matches()) {
                throw new GeneralSecurityException("no chunk");
            }
            byte[] chunk = Arrays.copyOfRange(body, end + 2, end + 2 + Integer.parseInt(head.group(1), 16));
            require(head.group(2), "AWS4-HMAC-SHA256-PAYLOAD", before + "\n" + sha256(new byte[0]) + "\n" + sha256(chunk));
            before = head.group(2);
            whole.writeBytes(chunk);
            at = end + 2 + chunk.length + 2;
        }
        return whole.toByteArray();
    }

    private void require(String signature, String kind, String signed) throws GeneralSecurityException {
        String text = String.join("\n", kind, header("X-Amz-Date"), scope, signed);
        if (!signature.equals(HexFormat.of().formatHex(hmac(key, text)))) {
            throw new GeneralSecurityException("another signature");
        }
    }

    private String query() {
        String query = request.getRequestURI().getRawQuery();
        return query == null ? "" : Arrays.stream(query.split("&"))
                .map(pair -> pair.contains("=") ? pair : pair + "=").sorted().collect(Collectors.joining("&"));
    }

    private String header(String name) {
        List<String> values = request.getRequestHeaders().getOrDefault(name, List.of());
        return String.join(",", values);
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
