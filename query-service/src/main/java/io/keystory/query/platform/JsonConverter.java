package io.keystory.query.platform;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes stored JSON to the answer. */
final class JsonConverter extends AbstractHttpMessageConverter<Json<?>> {

    JsonConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Json.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Json<?> readInternal(Class<? extends Json<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Stored JSON is only written", input);
    }

    @Override
    protected void writeInternal(Json<?> json, HttpOutputMessage output) throws IOException {
        if (json.etag() != null) {
            output.getHeaders().setETag(json.etag());
        }
        output.getBody().write(json.bytes());
    }

    @Override
    protected Long getContentLength(Json<?> json, MediaType contentType) {
        return (long) json.bytes().length;
    }
}
