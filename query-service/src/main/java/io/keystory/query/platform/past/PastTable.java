package io.keystory.query.platform.past;

import io.keystory.platform.projection.RelationModel;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewModel.Column;
import io.keystory.platform.projection.ViewModel.Parts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as a statement about the past sees it: its rows of that moment. What versions do not keep, such as documents
 * and what is personal, is a mark that is filled in afterwards.
 */
record PastTable(String versions, Function<Marks, String> columns) {

    static PastTable of(RelationModel model) {
        return new PastTable(model.versionTable(), marks -> String.join(", ", model.columns()));
    }

    static PastTable of(Parts<?, ?> parts) {
        String columns = parts.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return new PastTable(parts.versionTable(), marks -> columns);
    }

    static <V> PastTable of(ViewModel<V> model) {
        List<String> kept = model.versioned();
        List<String> missing = model.columns().stream()
                .filter(column -> column.sqlType().equals("text") && !kept.contains(column.name()))
                .map(Column::name).toList();
        return new PastTable(model.versionTable(), marks -> Stream.of(
                        Stream.of("id"), kept.stream(), Stream.of(marks.document(model.table()) + " as doc"),
                        missing.stream().map(name -> marks.column(model.table(), name) + " as " + name))
                .flatMap(Function.identity()).collect(Collectors.joining(", ")));
    }

    /** The rows of a moment, to stand in a statement where the table would. */
    String at(long position, Marks marks) {
        return "(select %s from %s where from_position <= %d and to_position > %d)"
                .formatted(columns.apply(marks), versions, position, position);
    }
}
