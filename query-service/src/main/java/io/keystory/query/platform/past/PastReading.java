package io.keystory.query.platform.past;

import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewModel.Column;
import io.keystory.query.platform.past.Marks.Mark;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads statements as of a moment: each table stands for its rows of then, found by their versions; the documents that
 * were found are folded from the log, those of one kind together.
 */
final class PastReading implements Reading {

    private static final Pattern TABLE = Pattern.compile("\\bread\\.\\w+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Past past;
    private final Moment moment;
    private final Marks marks = new Marks();

    PastReading(Past past, Moment moment) {
        this.past = past;
        this.moment = moment;
    }

    @Override
    public boolean isAboutNow() {
        return false;
    }

    @Override
    public Optional<String> row(String table, String id, List<Object> parameters) {
        return row(past.model(table), id, parameters);
    }

    private <V> Optional<String> row(ViewModel<V> model, String id, List<Object> parameters) {
        return Optional.ofNullable(past.views(model, List.of(id), moment).get(id)).map(then -> {
            parameters.addAll(List.of(id, then.position(), then.document(model), model.whole(then.view())));
            return "(select ?::text as id, ?::bigint as position, ?::text as doc, ?::jsonb as view) v";
        });
    }

    @Override
    public String sql(String statement) {
        return TABLE.matcher(statement).replaceAll(table ->
                Matcher.quoteReplacement(past.table(table.group()).at(moment.position(), marks)));
    }

    @Override
    public List<byte[]> whole(List<byte[]> documents) {
        List<String> texts = documents.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
        Map<String, Set<String>> ids = texts.stream().flatMap(marks::in)
                .collect(Collectors.groupingBy(Mark::table, Collectors.mapping(Mark::id, Collectors.toSet())));
        Map<String, Map<String, Filling<?>>> fillings = new HashMap<>();
        ids.forEach((table, wanted) -> fillings.put(table, fillings(past.model(table), wanted)));
        return texts.stream()
                .map(text -> marks.fill(text, mark -> fillings.get(mark.table()).get(mark.id()).of(mark.column())))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private <V> Map<String, Filling<?>> fillings(ViewModel<V> model, Set<String> ids) {
        Map<String, Filling<?>> fillings = new HashMap<>();
        past.views(model, ids, moment).forEach((id, view) -> fillings.put(id, new Filling<>(model, view)));
        return fillings;
    }

    /** What marks of one view are replaced by. */
    private record Filling<V>(ViewModel<V> model, PastView<V> view) {

        String of(String column) {
            return column.isEmpty() ? view.document(model) : JSON.writeValueAsString(model.columns().stream()
                    .filter(one -> one.name().equals(column))
                    .map(Column::value)
                    .findFirst().orElseThrow().apply(view.view()));
        }
    }
}
