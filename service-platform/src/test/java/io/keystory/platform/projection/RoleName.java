package io.keystory.platform.projection;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.platform.projection.ViewModel.Column;
import io.keystory.platform.projection.ViewModel.Parts;
import java.util.Arrays;
import java.util.List;

/** The name that a role was given last; an empty one is none. */
record RoleName(String id, String name) {

    static final String MODEL = "name";

    /** Names, their words, and the versions of both, folded by this. */
    static ViewModel<RoleName> model(Fold<RoleName, RoleRenamed> fold) {
        return ViewModel.<RoleName, RoleRenamed>of(MODEL, "made.name", RoleName.class, RoleRenamed.class, fold)
                .column("size", "integer", name -> name.name().length())
                .parts(new Parts<>("made.word", "role", RoleName::words, List.of(
                        new Column<>("id", "text", Word::id), new Column<>("role", "text", Word::role))))
                .withPast(RoleId.STREAM_TYPE, "size");
    }

    /** The name after one more was given; null when that is empty. */
    static RoleName evolve(RoleName before, Recorded<? extends RoleRenamed> event) {
        RoleRenamed renamed = event.event();
        return renamed.name().isEmpty() ? null : new RoleName(renamed.roleId().value(), renamed.name());
    }

    private List<Word> words() {
        return Arrays.stream(name.split(" ")).distinct().map(word -> new Word(id + " " + word, id)).toList();
    }

    private record Word(String id, String role) {}
}
