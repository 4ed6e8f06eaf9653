package io.keystory.platform.web.body;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Has the API answer in the form that an operation has where {@code Accept} names none that it has: a refusal behind a
 * write would look as if nothing had been done. All JSON is {@code application/json}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1: the header may be disregarded</a>
 */
public final class AnsweredTypes implements WebMvcConfigurer {

    private static final ContentNegotiationStrategy HEADER = new HeaderContentNegotiationStrategy();
    private static final List<MediaType> BROUGHT_ALONG = List.of(MediaType.APPLICATION_CBOR, MediaType.APPLICATION_YAML);

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(AnsweredTypes::of));
    }

    /** Libraries have more forms than we do, which would be read and written by none of the rules for JSON. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> converters.removeIf(
                converter -> !Collections.disjoint(converter.getSupportedMediaTypes(), BROUGHT_ALONG)));
    }

    static List<MediaType> of(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        boolean isApi = request.getDescription(false).startsWith("uri=/api/");
        return isApi ? Stream.concat(asked(request), Stream.of(MediaType.ALL)).toList()
                : HEADER.resolveMediaTypes(request);
    }

    private static Stream<MediaType> asked(NativeWebRequest request) {
        try {
            return HEADER.resolveMediaTypes(request).stream()
                    .filter(type -> !type.getSubtype().endsWith("+json"))
                    .map(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) ? MediaType.APPLICATION_JSON : type);
        } catch (HttpMediaTypeNotAcceptableException e) {
            return Stream.empty();
        }
    }
}
