package city.training.internal.enrolment.approval.gateway;

import city.training.enrolment.approval.ApprovalGateway;
import city.training.internal.storage.Database;
import city.training.internal.storage.lease.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Goes to the gateway from time to time. */
@Component(service = {})
public final class GatewayClerk {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final Rounds rounds;

    /** @param gateway that of another module, where one comes with a higher ranking */
    @Activate
    public GatewayClerk(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalGateway gateway) {
        Handing handing = new Handing(database, gateway);
        this.rounds = new Rounds(
                database,
                "approval-gateway",
                PAUSE,
                LONGEST_ROUND,
                Clock.systemUTC(),
                handing::isAnythingToDo,
                handing::work);
    }

    @Deactivate
    void stop() throws InterruptedException {
        rounds.stop();
    }
}
