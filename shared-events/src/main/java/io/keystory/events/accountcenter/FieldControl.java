package io.keystory.events.accountcenter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What people may do with a field of their own account. */
public enum FieldControl {
    /** Nothing; as if the field were not there. */
    @JsonProperty("Off") OFF,
    @JsonProperty("ReadOnly") READ_ONLY,
    @JsonProperty("Edit") EDIT
}
