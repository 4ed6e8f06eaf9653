package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.ViewModel;
import io.keystory.store.read.BulkSlice.Bucket;
import java.util.List;
import java.util.stream.IntStream;

/** Some of a model's views, by a hash of their streams: number {@code number} of {@code of}, written {@code 0/4}. */
record Part(int number, int of) {

    static Part parse(String text) {
        String[] numbers = text.split("/");
        return new Part(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** All views, in this many parts. */
    static List<Part> all(int of) {
        return IntStream.range(0, of).mapToObj(number -> new Part(number, of)).toList();
    }

    /** The same views in two parts. */
    List<Part> halves() {
        return List.of(new Part(number, 2 * of), new Part(number + of, 2 * of));
    }

    double size() {
        return 1.0 / of;
    }

    Bucket bucket(ViewModel.Owner owner) {
        return new Bucket(
                owner == ViewModel.Owner.STREAM ? Bucket.Column.STREAM : Bucket.Column.SUBJECT, number, of);
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
