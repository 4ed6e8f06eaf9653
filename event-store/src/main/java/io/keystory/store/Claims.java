package io.keystory.store;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Likeness;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds a unique value; always as of the last commit, whatever the read models say. */
public final class Claims {

    /** The stream that holds what {@link #name} names, exactly or, while that is one, alike; null when nobody does. */
    public static final String HOLDER = """
            (select stream from (
              select 0 as place, stream from log.claim where kind = :kind and value = :value
              union all
              select 1, stream from log.claim where kind = :kind and value = :plain
                and exists (select from log.claim where kind = :rule and value = :ruleValue)
              union all
              select 2, stream from log.claim where value = :plain and kind like '%:%' and starts_with(kind, :family)
                and exists (select from log.claim where kind = :rule and value = :ruleValue)
            ) as holder order by place limit 1)""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Claims(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The stream that holds the claim. */
    public Optional<StreamId> ownerOf(Claim claim) {
        return jdbc.sql("select stream from log.claim where kind = ? and value = ?")
                .param(claim.kind())
                .param(vault.digest(claim.value()))
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .optional();
    }

    /** The stream that holds the claim, or else, while its rule is held, the one that holds what is like it. */
    public Optional<StreamId> ownerOf(Claim claim, Likeness likeness) {
        return jdbc.sql("select " + HOLDER).params(name(vault, claim, likeness))
                .query((row, n) -> Optional.ofNullable(row.getString(1)).map(StreamId::parse)).single();
    }

    /** The parameters of {@link #HOLDER}. */
    public static Map<String, Object> name(Vault vault, Claim claim, Likeness likeness) {
        return Map.of("kind", claim.kind(), "value", vault.digest(claim.value()),
                "plain", vault.digest(likeness.plain().value()), "family", likeness.family(),
                "rule", likeness.rule().kind(), "ruleValue", vault.digest(likeness.rule().value()));
    }

    /** Every stream that holds a claim of this kind. */
    public List<StreamId> ownersOf(String kind) {
        return jdbc.sql("select stream from log.claim where kind = ? order by stream")
                .param(kind)
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .list();
    }

    /** Every stream that holds a claim of this value of any kind in the family: those named {@code family:...}. */
    public List<StreamId> ownersOf(String family, String value) {
        return jdbc.sql("select stream from log.claim"
                        + " where value = ? and kind like '%:%' and starts_with(kind, ?) order by stream")
                .param(vault.digest(value))
                .param(family + ":")
                .query((row, n) -> StreamId.parse(row.getString(1)))
                .list();
    }
}
