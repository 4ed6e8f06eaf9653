package io.keystory.platform.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartFoldTest {

    private static final ViewModel<Name> NAMES =
            ViewModel.<Name, UserEvent>of("name", "read.name", Name.class, UserEvent.class, PartFoldTest::evolve);

    private static final UserId ADA = new UserId("ada");
    private static final UserId BOB = new UserId("bob");

    @Test
    void views_are_folded_to_their_last_event_and_gone_ones_left_out() {
        PartFold<Name> fold = fold(created(ADA), created(BOB), new NameChanged(ADA, "Ada"), new UserDeleted(BOB));

        assertThat(fold.rows()).isEqualTo(Map.of("ada", new ViewRow<>("ada", 3, new Name("Ada"))));
        assertThat(fold.letters()).isEmpty();
        assertThat(fold.isFull()).isFalse();
    }

    @Test
    void an_event_that_fails_is_set_aside_with_what_follows_in_its_stream_and_nothing_else() {
        PartFold<Name> fold = fold(created(ADA), created(BOB), new NameChanged(ADA, "Poison"),
                new NameChanged(BOB, "Bob"), new NameChanged(ADA, "After"));

        assertThat(fold.rows().get("bob").view()).isEqualTo(new Name("Bob"));
        assertThat(fold.rows().get("ada").view()).isEqualTo(new Name("new"));
        assertThat(fold.letters()).extracting(PartFold.Parked::position).containsExactly(3L, 5L);
        assertThat(fold.letters()).extracting(PartFold.Parked::sequence).containsOnly("user:ada");
        assertThat(fold.letters().getFirst().cause()).startsWith("IllegalStateException at PartFoldTest.java")
                .doesNotContain("Poison");
        assertThat(fold.letters().getLast().cause()).isNull();
    }

    @Test
    void a_part_with_more_than_it_may_hold_is_full_and_takes_no_more() {
        PartFold<Name> fold = new PartFold<>(NAMES, 1000);
        for (int n = 0; n < 100; n++) {
            fold.add(List.of(recorded(n + 1, created(new UserId("u" + n)))));
        }

        assertThat(fold.isFull()).isTrue();
        assertThat(fold.rows()).hasSizeBetween(20, 99);
    }

    @Test
    void what_is_set_aside_counts_too() {
        PartFold<Name> fold = new PartFold<>(NAMES, 1000);
        fold.add(List.of(recorded(1, created(ADA)), recorded(2, created(BOB))));
        for (int n = 0; n < 20; n++) {
            fold.add(List.of(recorded(n + 3, new NameChanged(ADA, "Poison"))));
        }

        assertThat(fold.isFull()).isTrue();
        assertThat(fold.letters()).hasSizeLessThan(12);
    }

    @Test
    void what_more_views_would_take_is_told_by_those_that_there_are() {
        PartFold<Name> fold = fold(created(ADA), created(BOB));

        assertThat(fold.sizeOf(2)).isBetween(20L, 60L);
        assertThat(fold.sizeOf(2_000_000)).isEqualTo(1_000_000 * fold.sizeOf(2));
        assertThat(fold().sizeOf(2_000_000)).isZero();
    }

    @Test
    void what_is_of_one_stream_is_made_whole_since_it_cannot_be_parted() {
        PartFold<Name> fold = new PartFold<>(NAMES, 10);

        fold.add(List.of(recorded(1, created(ADA)), recorded(2, new NameChanged(ADA, "x".repeat(1000)))));

        assertThat(fold.isFull()).isFalse();
    }

    private static PartFold<Name> fold(DomainEvent... events) {
        PartFold<Name> fold = new PartFold<>(NAMES, 1 << 20);
        fold.add(IntStream.range(0, events.length).mapToObj(n -> recorded(n + 1, events[n])).toList());
        return fold;
    }

    private static Recorded<DomainEvent> recorded(long position, DomainEvent event) {
        return new Recorded<>("e" + position, position, 0, Instant.EPOCH, EventMetadata.SYSTEM, event);
    }

    private static UserCreated created(UserId id) {
        return new UserCreated(id, id.value(), null, null, "new", null, Profile.EMPTY, Map.of(), null);
    }

    private static Name evolve(Name view, Recorded<? extends UserEvent> recorded) {
        return switch (recorded.event()) {
            case UserCreated e -> new Name(e.name());
            case NameChanged e when "Poison".equals(e.name()) -> throw new IllegalStateException(e.name());
            case NameChanged e -> new Name(e.name());
            case UserDeleted e -> null;
            default -> view;
        };
    }

    record Name(String name) {}
}
