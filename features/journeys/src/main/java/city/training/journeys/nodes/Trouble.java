package city.training.journeys.nodes;

import city.training.journeys.harness.Pause;
import java.time.Duration;

/** What happens in the middle of a rush, always to the last of the nodes that serve. */
public enum Trouble {
    NONE("nothing") {
        @Override
        void strike(Cluster cluster) {}
    },

    KILLED("a node killed (kill -9), started again") {
        @Override
        void strike(Cluster cluster) {
            int last = cluster.size() - 1;
            cluster.server(last).kill();
            pass(Duration.ofSeconds(3));
            cluster.server(last).start();
        }
    },

    PAUSED("a node paused for 20 s") {
        @Override
        void strike(Cluster cluster) {
            long process = cluster.server(cluster.size() - 1).pid();
            Signals.send("STOP", process);
            pass(Duration.ofSeconds(20));
            Signals.send("CONT", process);
        }
    },

    DATABASE_CRASHED("PostgreSQL crashed and started again") {
        @Override
        void strike(Cluster cluster) {
            cluster.postgres().crashAndStart();
        }
    },

    CUT_OFF("the network of a node cut for 20 s") {
        @Override
        void strike(Cluster cluster) {
            Wire wire = cluster.wire(cluster.size() - 1);
            wire.cut();
            pass(Duration.ofSeconds(20));
            wire.mend();
        }
    },

    ALL_CUT_OFF("the network of all nodes cut for 10 s") {
        @Override
        void strike(Cluster cluster) {
            cluster.wires().forEach(Wire::cut);
            pass(Duration.ofSeconds(10));
            cluster.wires().forEach(Wire::mend);
        }
    };

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /** Comes and, after its time, goes. */
    abstract void strike(Cluster cluster);

    static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Pause.briefly();
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
