package city.training.internal.enrolment.approval.gateway;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.approval.ApprovalGateway;
import city.training.enrolment.approval.ApprovalRequest;
import city.training.internal.enrolment.rule.Pending;
import city.training.internal.enrolment.store.GatewayStore;
import city.training.internal.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands new requests to the gateway, and tells it which need no decision any more; each at least once. */
final class Handing {
    private static final Logger LOG = LoggerFactory.getLogger(Handing.class);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final ApprovalGateway gateway;

    Handing(Database database, ApprovalGateway gateway) {
        this.database = database;
        this.gateway = gateway;
    }

    boolean isAnythingToDo() {
        return database.read(sql -> !new GatewayStore(sql).notHandedOver(1).isEmpty()
                || !new GatewayStore(sql).toWithdraw(1).isEmpty());
    }

    void work() {
        database.read(sql -> new GatewayStore(sql).notHandedOver(AT_ONCE)).forEach(this::handOver);
        database.read(sql -> new GatewayStore(sql).toWithdraw(AT_ONCE)).forEach(this::withdraw);
        database.write(sql -> {
            new GatewayStore(sql).settleForgotten();
            return sql;
        });
    }

    private void handOver(ApprovalRequest request) {
        withGateway(request.enrolment(), () -> {
            boolean taken = gateway.takeOver(request);
            database.write(sql -> {
                new GatewayStore(sql).handOver(request, taken);
                return taken;
            });
        });
    }

    private void withdraw(Pending pending) {
        withGateway(pending.enrolment(), () -> {
            gateway.withdraw(pending.enrolment());
            database.write(sql -> {
                new GatewayStore(sql).takeBack(pending);
                return pending;
            });
        });
    }

    /** One that the gateway stumbles over must not keep the others waiting. */
    private static void withGateway(EnrolmentId request, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.warn("The gateway could not be told of request {} and is told again: {}", request, e.getMessage());
        }
    }
}
