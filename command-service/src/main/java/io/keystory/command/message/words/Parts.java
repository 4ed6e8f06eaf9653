package io.keystory.command.message.words;

import io.keystory.command.message.words.Part.Aside;
import io.keystory.command.message.words.Part.Code;
import io.keystory.command.message.words.Part.Link;
import io.keystory.command.message.words.Part.Points;
import io.keystory.command.message.words.Part.Said;
import io.keystory.events.message.MessagePurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an e-mail consists of, by its purpose. */
final class Parts {

    private static final String INVITATION = MessagePurpose.ORGANIZATION_INVITATION.label();
    private static final String CHANGES = MessagePurpose.CREDENTIALS_CHANGED.label();

    private final Map<String, Object> payload;
    private final MessageWords words;

    private Parts(Map<String, Object> payload, MessageWords words) {
        this.payload = payload;
        this.words = words;
    }

    /** Its parts, in order. */
    static List<Part> of(MessagePurpose purpose, Map<String, Object> payload, MessageWords words) {
        Parts parts = new Parts(payload, words);
        return switch (purpose) {
            case ORGANIZATION_INVITATION -> parts.invitation();
            case CREDENTIALS_CHANGED -> parts.changes();
            case SIGN_IN, REGISTER, FORGOT_PASSWORD, GENERIC, BIND_NEW_IDENTIFIER -> parts.code(purpose, "code.unasked");
            // Whoever gets so far knows a password or is signed in.
            case USER_PERMISSION_VALIDATION, MFA_VERIFICATION, BIND_MFA -> parts.code(purpose, "code.alarm");
        };
    }

    private List<Part> code(MessagePurpose purpose, String unlessAsked) {
        return List.of(new Said(words.of(purpose.label() + ".text")), new Code(value("code")),
                new Said(words.of("code.advice")), new Aside(words.of(unlessAsked)));
    }

    private List<Part> invitation() {
        List<Part> parts = new ArrayList<>();
        boolean isByAPerson = !List.of("", value("organization.name")).contains(value("inviter.name"));
        parts.add(new Said(Filled.line(words.of(INVITATION + (isByAPerson ? ".by" : ".text")), payload)));
        if (!value("link").isEmpty()) {
            parts.add(new Link(words.of(INVITATION + ".link"), words.of(INVITATION + ".address"), value("link")));
        }
        if (!value("code").isEmpty()) {
            parts.add(new Said(words.of(INVITATION + ".code")));
            parts.add(new Code(value("code")));
        }
        parts.add(new Aside(words.of(INVITATION + ".unasked")));
        return parts;
    }

    private List<Part> changes() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Said(words.of(CHANGES + ".intro")));
        parts.add(new Points(String.valueOf(payload.get("changes")).lines()
                .map(line -> line.replaceFirst("^- ", "")).toList()));
        parts.add(new Said(words.of(CHANGES + ".advice")));
        if (!value("support").isEmpty()) {
            parts.add(new Aside(words.of(CHANGES + ".help") + " " + value("support")));
        }
        return parts;
    }

    private String value(String name) {
        return Filled.line("{{" + name + "}}", payload);
    }
}
