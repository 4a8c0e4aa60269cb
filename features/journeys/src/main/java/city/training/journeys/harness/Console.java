package city.training.journeys.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** Karaf's console, as an administrator reaches it. */
final class Console {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Console() {}

    static String run(int port, String command) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (ClientSession session =
                    client.connect("karaf", "127.0.0.1", port).verify(PATIENCE).getSession()) {
                session.addPasswordIdentity("karaf");
                session.auth().verify(PATIENCE);
                return run(session, command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(ClientSession session, String command) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ClientChannel channel = session.createExecChannel(command)) {
            channel.setOut(printed);
            channel.setErr(printed);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            Integer status = channel.getExitStatus();
            String text = printed.toString(StandardCharsets.UTF_8);
            if (status == null || status != 0) {
                throw new IllegalStateException(command + " ended with " + status + ": " + text);
            }
            return text;
        }
    }
}
