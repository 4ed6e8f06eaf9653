package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorType;

/** Something that rests on there being connectors of a type. */
public interface ConnectorUse {

    /** Refuses that the only connector of a type goes, where it is needed. */
    void requireSpare(ConnectorType type);
}
