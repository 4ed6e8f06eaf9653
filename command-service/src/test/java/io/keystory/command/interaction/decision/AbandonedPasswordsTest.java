package io.keystory.command.interaction.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.AbandonedSecrets;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionCommand.ChooseKind;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.Vault;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AbandonedPasswordsTest {

    private final TestCommandService service = TestCommandService.running();
    private final Commands commands = service.bean(Commands.class);
    private final JdbcClient jdbc = service.bean(JdbcClient.class);
    private final Vault vault = service.bean(Vault.class);

    @Test
    void they_go_after_a_day_and_leave_no_event() {
        String abandoned = waitingPassword();
        String waiting = waitingPassword();
        String account = new Fixtures().user("a password");
        age(abandoned);
        jdbc.sql("update vault.entry set created_at = now() - interval '25 hours' where owner = ?")
                .param("user:" + account).update();
        long head = service.head();

        assertThat(new AbandonedSecrets(jdbc, InteractionId.STREAM_TYPE).delete()).isEqualTo(1);

        assertThat(vault.open(abandoned)).isEmpty();
        assertThat(vault.open(waiting)).isPresent();
        assertThat(jdbc.sql("select count(*) from vault.entry where owner = ?").param("user:" + account)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(service.head()).isEqualTo(head);
    }

    private String waitingPassword() {
        InteractionId id = new InteractionId(Ids.next());
        String password = Ids.next();
        Instant now = Instant.now();
        commands.send(new StartInteraction(id, new ApplicationId("demo-app"), Interactions.REQUEST, null,
                now.plusSeconds(3600)));
        commands.send(new ChooseKind(id, InteractionKind.REGISTER, now));
        commands.send(new ProvidePassword(
                id, new HashedPassword(password, PasswordAlgorithm.ARGON2ID, new Secret("hash")), now));
        return password;
    }

    private void age(String password) {
        jdbc.sql("update vault.entry set created_at = now() - interval '25 hours' where id = ?").param(password).update();
    }
}
