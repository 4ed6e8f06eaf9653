package io.keystory.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives the answer to every GET an ETag, and answers 304 when the caller has it already: a strong one of its version and
 * body where it has a version, else a weak one, on which no write can rest.
 */
final class EtagFilter extends ShallowEtagHeaderFilter {

    /** The attribute of a request that has the version of what is answered. */
    static final String VERSION = EtagFilter.class.getName() + ".version";

    EtagFilter() {
        setWriteWeakETag(true);
    }

    /** The tag of a version and the body that tells of it. */
    static String strong(long version, String digest) {
        return "\"%d-%s\"".formatted(version, digest);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        boolean isEligible = super.isEligibleForEtag(request, response, status, body);
        if (isEligible && request.getAttribute(VERSION) instanceof Long version) {
            response.setHeader(HttpHeaders.ETAG, strong(version, digest(body)));
        }
        return isEligible;
    }

    private static String digest(InputStream body) {
        try {
            return DigestUtils.md5DigestAsHex(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
