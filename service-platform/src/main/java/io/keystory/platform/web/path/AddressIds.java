package io.keystory.platform.web.path;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets ids that are addresses, and targets of connectors from when any text was one, stand in paths, which cannot hold
 * their slashes: as {@code ~} and the id in base64url without padding.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4648#section-5">RFC 4648, 5</a>
 */
public final class AddressIds implements WebMvcConfigurer, HandlerInterceptor {

    private static final char MARK = '~';
    private static final Set<String> VARIABLES = Set.of("id", "applicationId", "target");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && VARIABLES.stream().anyMatch(name -> isEncoded(variables.get(name)))) {
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, decoded(variables));
        }
        return true;
    }

    /** The id that a step of a path stands for: itself, unless it is an encoded address. */
    public static String decode(String step) {
        if (!isEncoded(step)) {
            return step;
        }
        try {
            String id = new String(Base64.getUrlDecoder().decode(step.substring(1)), StandardCharsets.UTF_8);
            return id.isBlank() || id.indexOf('\0') >= 0 ? step : id;
        } catch (IllegalArgumentException e) {
            return step;
        }
    }

    private static boolean isEncoded(Object step) {
        return step instanceof String text && !text.isEmpty() && text.charAt(0) == MARK;
    }

    private static Map<String, String> decoded(Map<?, ?> variables) {
        Map<String, String> decoded = new TreeMap<>();
        variables.forEach((name, value) -> decoded.put((String) name,
                VARIABLES.contains(name) ? decode((String) value) : (String) value));
        return decoded;
    }
}
