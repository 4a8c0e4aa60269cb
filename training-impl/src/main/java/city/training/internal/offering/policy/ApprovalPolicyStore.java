package city.training.internal.offering.policy;

import static city.training.internal.db.Tables.APPROVAL_POLICY;

import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.OfferingId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Approval policies, as rows; an offering that asks for no approval has none. */
public final class ApprovalPolicyStore {
    private final DSLContext sql;

    public ApprovalPolicyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of the offerings that ask for an approval. */
    public Map<OfferingId, ApprovalPolicy> of(Collection<OfferingId> offerings) {
        Map<OfferingId, ApprovalPolicy> policies = new HashMap<>();
        sql.select(
                        APPROVAL_POLICY.OFFERING_ID,
                        APPROVAL_POLICY.STEPS,
                        APPROVAL_POLICY.SILENCE,
                        APPROVAL_POLICY.SILENCE_HOURS,
                        APPROVAL_POLICY.HOLD_HOURS,
                        APPROVAL_POLICY.RANK_BY)
                .from(APPROVAL_POLICY)
                .where(APPROVAL_POLICY.OFFERING_ID.in(
                        offerings.stream().map(OfferingId::toString).toList()))
                .forEach(row -> policies.put(
                        OfferingId.of(row.value1()),
                        new ApprovalPolicy(
                                steps(row.value2()),
                                Silence.valueOf(row.value3()),
                                Optional.ofNullable(row.value4()),
                                row.value5(),
                                Rank.valueOf(row.value6()))));
        return policies;
    }

    /** Behind the offering's lock. */
    public void replace(OfferingId offering, ApprovalPolicy policy) {
        sql.deleteFrom(APPROVAL_POLICY)
                .where(APPROVAL_POLICY.OFFERING_ID.eq(offering.toString()))
                .execute();
        if (policy.isAsked()) {
            sql.insertInto(APPROVAL_POLICY)
                    .set(APPROVAL_POLICY.OFFERING_ID, offering.toString())
                    .set(APPROVAL_POLICY.STEPS, text(policy.steps()))
                    .set(APPROVAL_POLICY.SILENCE, policy.silence().name())
                    .set(APPROVAL_POLICY.SILENCE_HOURS, policy.silenceHours().orElse(null))
                    .set(APPROVAL_POLICY.HOLD_HOURS, policy.holdHours())
                    .set(APPROVAL_POLICY.RANK_BY, policy.rank().name())
                    .execute();
        }
    }

    public static String text(List<Approver> steps) {
        return steps.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    public static List<Approver> steps(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Approver::valueOf).toList();
    }
}
