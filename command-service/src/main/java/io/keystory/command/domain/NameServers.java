package io.keystory.command.domain;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Collectors;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** Asks name servers: those of the settings, otherwise those of this machine. Nothing but them is connected to. */
final class NameServers implements NameRecords {

    private final Hashtable<String, String> environment = new Hashtable<>();

    NameServers(DomainSettings settings) {
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", Long.toString(settings.timeout().toMillis()));
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        environment.put(Context.PROVIDER_URL, settings.nameServers().isEmpty() ? "dns:"
                : settings.nameServers().stream().map(server -> "dns://" + server).collect(Collectors.joining(" ")));
    }

    @Override
    public List<String> of(String name, String type) {
        try {
            InitialDirContext context = new InitialDirContext(environment);
            try {
                Attribute found = context.getAttributes(name, new String[] {type}).get(type);
                return found == null ? List.of() : values(found.getAll());
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new Unanswered(name, e);
        }
    }

    private static List<String> values(NamingEnumeration<?> found) throws NamingException {
        List<String> values = new ArrayList<>();
        while (found.hasMore()) {
            values.add(found.next().toString());
        }
        return values;
    }
}
