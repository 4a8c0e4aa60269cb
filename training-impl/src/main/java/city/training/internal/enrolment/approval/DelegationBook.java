package city.training.internal.enrolment.approval;

import city.training.InvalidException;
import city.training.InvalidException.Fault;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.enrolment.approval.Delegation;
import city.training.enrolment.approval.Delegations;
import city.training.internal.enrolment.store.DelegationStore;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who approves for whom, and when. */
@Component
public final class DelegationBook implements Delegations {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Database database;
    private final StaffDirectory directory;
    private final Clock clock;

    @Activate
    public DelegationBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory) {
        this(database, directory, Clock.tickMillis(ZoneOffset.UTC));
    }

    DelegationBook(Database database, StaffDirectory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Delegation> mine(Caller caller) {
        return database.read(sql -> new DelegationStore(sql).of(caller.staffId()));
    }

    @Override
    public Delegation set(Caller caller, Delegation delegation) {
        Set<Role> lent = EnumSet.copyOf(Powers.ROLES);
        lent.retainAll(caller.roles());
        if (lent.isEmpty()) {
            throw new NotAllowedException("Only who approves may name a delegate");
        }
        Instant now = clock.instant();
        check(caller, delegation, now);
        return database.write(sql -> {
            record(
                    sql,
                    caller,
                    "DELEGATED",
                    Map.of(
                            "delegate",
                            delegation.delegate(),
                            "from",
                            delegation.from(),
                            "until",
                            delegation.until(),
                            "roles",
                            lent),
                    now);
            new DelegationStore(sql).replace(caller.staffId(), delegation, lent);
            return delegation;
        });
    }

    @Override
    public Delegation end(Caller caller) {
        Instant now = clock.instant();
        return database.write(sql -> {
            Delegation ended = new DelegationStore(sql)
                    .of(caller.staffId())
                    .orElseThrow(() -> new NotFoundException("delegation of", caller.staffId()));
            record(sql, caller, "DELEGATION_ENDED", Map.of("delegate", ended.delegate()), now);
            new DelegationStore(sql).delete(caller.staffId());
            return ended;
        });
    }

    private void check(Caller caller, Delegation delegation, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (delegation.delegate().equals(caller.staffId())) {
            faults.add(new Fault("delegateId", "must be somebody else"));
        } else if (directory.find(delegation.delegate()).isEmpty()) {
            faults.add(new Fault("delegateId", "is not in the directory"));
        }
        if (!delegation.until().isAfter(delegation.from())
                || !delegation.until().isAfter(now)) {
            faults.add(new Fault("until", "must be after from, and to come"));
        } else if (Duration.between(delegation.from(), delegation.until()).compareTo(LONGEST) > 0) {
            faults.add(new Fault("until", "must be at most " + LONGEST.toDays() + " days after from"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
    }

    private void record(DSLContext sql, Caller caller, String action, Map<String, ?> facts, Instant now) {
        String giver = caller.staffId().value();
        database.flavour().lockPeople(sql, List.of(giver), now.toEpochMilli());
        new AuditStore(sql).add(Change.of("delegation/" + giver, now, caller.staffId(), action, facts));
    }
}
