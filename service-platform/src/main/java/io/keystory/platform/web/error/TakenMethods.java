package io.keystory.platform.web.error;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponse;

/** Which methods an address takes, as whoever refuses another one tells them: those that {@code OPTIONS} tells. */
public final class TakenMethods {

    private TakenMethods() {}

    /** The headers of a refusal, in which {@code Allow} has what comes with the methods of operations, too. */
    public static HttpHeaders of(ErrorResponse refusal) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(refusal.getHeaders());
        Set<HttpMethod> taken = new TreeSet<>(headers.getAllow());
        if (taken.isEmpty()) {
            return headers;
        }
        if (taken.contains(HttpMethod.GET)) {
            taken.add(HttpMethod.HEAD);
        }
        taken.add(HttpMethod.OPTIONS);
        headers.setAllow(taken);
        return headers;
    }
}
