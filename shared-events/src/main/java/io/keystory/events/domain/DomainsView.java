package io.keystory.events.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The domains, oldest first, and by id what each answers to those who want to see whose it is. */
public record DomainsView(List<Domain> domains, Map<String, List<VerificationFile>> files) {

    /** Without domains. */
    public static final DomainsView EMPTY = new DomainsView(List.of(), Map.of());

    /** The domain of this id. */
    public Optional<Domain> find(String id) {
        return domains.stream().filter(domain -> domain.id().equals(id)).findFirst();
    }

    /** The domain of this name, in lower case. */
    public Optional<Domain> named(String name) {
        return domains.stream().filter(domain -> domain.domain().equals(name)).findFirst();
    }

    /** The files of a domain. */
    public List<VerificationFile> filesOf(String id) {
        return files.getOrDefault(id, List.of());
    }

    DomainsView with(Domain added) {
        return new DomainsView(Stream.concat(domains.stream(), Stream.of(added)).toList(), files);
    }

    DomainsView with(String id, UnaryOperator<Domain> change) {
        return new DomainsView(domains.stream()
                .map(domain -> domain.id().equals(id) ? change.apply(domain) : domain).toList(), files);
    }

    DomainsView with(String id, List<VerificationFile> replaced) {
        Map<String, List<VerificationFile>> all = new TreeMap<>(files);
        all.put(id, List.copyOf(replaced));
        return new DomainsView(domains, Collections.unmodifiableMap(all));
    }

    DomainsView without(String id) {
        Map<String, List<VerificationFile>> others = new TreeMap<>(files);
        others.remove(id);
        return new DomainsView(domains.stream().filter(domain -> !domain.id().equals(id)).toList(),
                Collections.unmodifiableMap(others));
    }
}
