package io.keystory.events.interaction;

import io.keystory.events.platform.Upcaster;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** From the older shapes of the events of an interaction to the newest. */
public final class InteractionUpcasters {

    /** Requests were neither pushed nor bound to a key before. */
    private static final Upcaster STARTED_1 =
            new Upcaster("interaction.started", 1, Set.of("loginHint"), UnaryOperator.identity());

    /** Requests did not ask for single claims before. */
    private static final Upcaster STARTED_2 =
            new Upcaster("interaction.started", 2, Set.of("loginHint"), UnaryOperator.identity());

    /** All requests were for codes before. */
    private static final Upcaster STARTED_3 =
            new Upcaster("interaction.started", 3, Set.of("loginHint"), UnaryOperator.identity());

    /** It was not told before which password was given. */
    private static final Upcaster PASSWORD_1 =
            new Upcaster("interaction.password_verified", 1, Set.of("identifier"), UnaryOperator.identity());

    /** It was not told before what for. */
    private static final Upcaster ADOPTED_1 =
            new Upcaster("interaction.verification_adopted", 1, Set.of(), UnaryOperator.identity());

    /** It was not told before which factors were asked for. */
    private static final Upcaster REFUSED_1 =
            new Upcaster("interaction.step_refused", 1, Set.of(), UnaryOperator.identity());

    /** All of them. */
    public static final List<Upcaster> ALL =
            List.of(STARTED_1, STARTED_2, STARTED_3, PASSWORD_1, ADOPTED_1, REFUSED_1);

    private InteractionUpcasters() {}
}
