package io.keystory.events.token;

import io.keystory.events.platform.Upcaster;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** From the older shapes of facts about tokens to the newest. */
public final class TokenUpcasters {

    /** It was not told before which secret was shown. */
    private static final Upcaster ISSUED_1 = new Upcaster("token.issued", 1, Set.of(), UnaryOperator.identity());

    /** It was not told before which secret was shown. */
    private static final Upcaster EXCHANGED_1 = new Upcaster("token.exchanged", 1, Set.of(), UnaryOperator.identity());

    /** All of them. */
    public static final List<Upcaster> ALL = List.of(ISSUED_1, EXCHANGED_1);

    private TokenUpcasters() {}
}
