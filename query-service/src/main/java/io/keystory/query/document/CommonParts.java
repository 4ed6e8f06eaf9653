package io.keystory.query.document;

import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.platform.web.consistency.AsOfGuard;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.ByPage;
import io.keystory.query.platform.list.Capped;
import io.keystory.query.platform.search.AdvancedSearch;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what operations have in common by what their methods take or declare: pages, searches, moments, and that all
 * may refuse.
 */
final class CommonParts implements OperationCustomizer {

    private static final String READ_SIDE = "io.keystory.query.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, Page.class)) {
            describePages(operation);
            if (method.getBeanType().isAnnotationPresent(Capped.class)) {
                describeCap(operation);
            }
            if (!method.getBeanType().isAnnotationPresent(ByPage.class)) {
                describeCursors(operation);
            }
        }
        if (takes(method, AdvancedSearch.class)) {
            describeSearch(operation);
        }
        AsOfGuard.declared(method).ifPresent(declared -> describeMoments(operation));
        operation.getResponses().values().forEach(CommonParts::describeJson);
        if (method.getBeanType().getPackageName().startsWith(READ_SIDE) && isGet(method) && tells(operation)) {
            Conventions.describeRead(operation, isOfReadModel(method));
        }
        operation.getResponses().addApiResponse("default", new ApiResponse()
                .description("Refused")
                .content(new Content().addMediaType("application/json", new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + ApiDocument.ERROR)))));
        return operation;
    }

    /** What a method answers is JSON unless it says otherwise. */
    private static void describeJson(ApiResponse response) {
        Content content = response.getContent();
        if (content != null && content.containsKey("*/*")) {
            content.put("application/json", content.remove("*/*"));
        }
    }

    private static boolean isGet(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && List.of(mapping.method()).contains(RequestMethod.GET);
    }

    private static boolean tells(Operation operation) {
        ApiResponse answer = operation.getResponses().get("200");
        return answer != null && answer.getContent() != null;
    }

    private static boolean isOfReadModel(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), ReadsFrom.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ReadsFrom.class);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static void describePages(Operation operation) {
        operation.addParametersItem(query("page", "Which page, from 1.",
                new IntegerSchema().minimum(BigDecimal.ONE)._default(1)));
        operation.addParametersItem(query("page_size", "How many entries a page has, up to 100.",
                new IntegerSchema().minimum(BigDecimal.ONE).maximum(new BigDecimal(100))._default(20)));
        ApiResponse found = operation.getResponses().get("200");
        if (found != null) {
            found.addHeaderObject("Total-Number", new Header()
                    .description("How many entries all pages have together.").schema(new IntegerSchema()));
            found.addHeaderObject("Link", new Header()
                    .description("The addresses of the first, previous, next and last page.")
                    .schema(new StringSchema()));
        }
    }

    private static void describeCap(Operation operation) {
        operation.getResponses().get("200").addHeaderObject("Total-Number-Is-Capped", new Header()
                .description("`true` where there are more than 10,000 entries and counting ended there; Link names neither "
                        + "the next nor the last page then. Absent otherwise.").schema(new StringSchema()));
    }

    private static void describeCursors(Operation operation) {
        operation.addParametersItem(query("cursor", "Where the list goes on, as Keystory-Next-Cursor says; empty for its "
                + "beginning. Not together with page or asOf.", new StringSchema()));
        operation.getResponses().get("200").addHeaderObject("Keystory-Next-Cursor", new Header()
                .description("Where a list that is read by cursors goes on; absent at its end.").schema(new StringSchema()));
    }

    private static void describeSearch(Operation operation) {
        operation.addParametersItem(query("search",
                "What any field must match; search.FIELD looks at one field. % and _ stand for any text and any "
                        + "character.", new StringSchema()));
        operation.addParametersItem(query("mode", "How fields are compared; mode.FIELD says it for one field.",
                choice("like", "exact", "similar_to", "posix")));
        operation.addParametersItem(query("joint", "Whether one condition must hold, or all.", choice("or", "and")));
        operation.addParametersItem(query("isCaseSensitive", "Whether A differs from a.", choice("false", "true")));
    }

    private static void describeMoments(Operation operation) {
        operation.addParametersItem(query(AsOf.PARAMETER,
                "A moment: the answer is what this request would have been answered then. A position of the log, or an "
                        + "RFC 3339 instant. Not together with a search.", new StringSchema()));
    }

    /** One of these words, the first of them by default. */
    private static Schema<String> choice(String... words) {
        Schema<String> schema = new StringSchema();
        schema.setEnum(List.of(words));
        schema.setDefault(words[0]);
        return schema;
    }

    private static QueryParameter query(String name, String description, Schema<?> schema) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).description(description).required(false).schema(schema);
        return parameter;
    }
}
