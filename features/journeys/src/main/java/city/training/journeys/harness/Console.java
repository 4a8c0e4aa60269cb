package city.training.journeys.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** Karaf's console, as an administrator reaches it. */
final class Console {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Console() {}

    static String run(int port, String command) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (ClientSession session =
                    client.connect("karaf", "127.0.0.1", port).verify(PATIENCE).getSession()) {
                session.addPasswordIdentity("karaf");
                session.auth().verify(PATIENCE);
                ByteArrayOutputStream errors = new ByteArrayOutputStream();
                return session.executeRemoteCommand(command, errors, StandardCharsets.UTF_8)
                        + errors.toString(StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
