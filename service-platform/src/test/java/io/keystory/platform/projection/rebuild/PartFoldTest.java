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
        assertThat(fold.letters()).extracting(letter -> letter.event().position()).containsExactly(3L, 5L);
        assertThat(fold.letters()).extracting(PartFold.Parked::sequence).containsOnly("user:ada");
        assertThat(fold.letters().getFirst().cause()).startsWith("IllegalStateException at PartFoldTest.java")
                .doesNotContain("Poison");
        assertThat(fold.letters().getLast().cause()).isNull();
    }

    @Test
    void a_part_with_more_than_the_memory_it_may_take_is_full() {
        String large = "x".repeat(1 << 20);
        PartFold<Name> fold = new PartFold<>(NAMES);
        for (int n = 0; n < 300; n++) {
            UserId user = new UserId("u" + n);
            fold.add(List.of(recorded(1, created(user)), recorded(2, new NameChanged(user, large))));
        }

        assertThat(fold.isFull()).isFalse();
        IntStream.range(0, 512).forEach(n -> fold.add(List.of(recorded(3, new NameChanged(new UserId("u1"), large)))));
        assertThat(fold.isFull()).as("sampled again").isTrue();
    }

    private static PartFold<Name> fold(DomainEvent... events) {
        PartFold<Name> fold = new PartFold<>(NAMES);
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
