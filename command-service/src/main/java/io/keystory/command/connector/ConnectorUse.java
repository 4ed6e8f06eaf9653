package io.keystory.command.connector;

import io.keystory.events.connector.ConnectorType;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** Something that rests on there being connectors of a type. */
public interface ConnectorUse {

    /** Refuses that the only connector of a type goes, where it is needed; otherwise, the streams that this rests on. */
    List<StreamId> requireSpare(ConnectorType type);
}
