package city.training.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlavourTest {
    @Test
    void a_node_that_falls_silent_in_a_transaction_does_not_keep_its_locks() {
        Database database = TestDatabases.fresh(Flavour.POSTGRESQL);

        Object longest = database.write(sql -> sql.fetchValue("SHOW idle_in_transaction_session_timeout"));

        assertThat(longest).isEqualTo("5s");
    }
}
