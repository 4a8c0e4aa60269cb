package city.training.internal.offering.policy;

import city.training.catalogue.CourseId;
import city.training.internal.storage.Json;
import city.training.offering.AllocationPolicy;
import city.training.offering.AllocationPolicy.Share;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.Audience;
import city.training.offering.Audience.Condition;
import city.training.offering.Criterion;
import city.training.offering.MinimumPolicy;
import city.training.offering.PassingPolicy;
import city.training.offering.Policies;
import city.training.offering.Prerequisites;
import city.training.offering.Prerequisites.Need;
import city.training.offering.Prerequisites.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offering's policies, as they stand in a column of it: whoever locks or reads the offering has them, without another
 * statement. Nothing is searched by them.
 */
public final class PolicyText {
    private static final String NONE = "";

    /** The form in the database. A part that says nothing is left out. */
    private record Stored(
            @Nullable StoredApproval approval,
            @Nullable StoredPassing passing,
            @Nullable StoredMinimum minimum,
            @Nullable StoredAllocations allocations,
            @Nullable List<Condition> audience,
            @Nullable StoredPrerequisites prerequisites,
            @Nullable List<Criterion> selection) {
        static Stored of(Policies policies) {
            return new Stored(
                    StoredApproval.of(policies.approval()),
                    StoredPassing.of(policies.passing()),
                    policies.minimum()
                            .map(minimum -> new StoredMinimum(
                                    minimum.heads(), minimum.countedAt().toEpochMilli()))
                            .orElse(null),
                    policies.allocations().map(StoredAllocations::of).orElse(null),
                    policies.audience().isEverybody()
                            ? null
                            : policies.audience().conditions(),
                    StoredPrerequisites.of(policies.prerequisites()),
                    policies.selection().isEmpty() ? null : policies.selection());
        }

        Policies policies() {
            return new Policies(
                    approval == null ? ApprovalPolicy.NONE : approval.policy(),
                    passing == null ? PassingPolicy.AT_ONCE : passing.policy(),
                    Optional.ofNullable(minimum).map(StoredMinimum::policy),
                    Optional.ofNullable(allocations).map(StoredAllocations::policy),
                    audience == null ? Audience.EVERYBODY : new Audience(audience),
                    prerequisites == null ? Prerequisites.NONE : prerequisites.policy(),
                    selection == null ? List.of() : selection);
        }
    }

    private record StoredAllocations(List<Share> departments, long releasedAt) {
        static StoredAllocations of(AllocationPolicy policy) {
            return new StoredAllocations(
                    policy.departments(), policy.releasedAt().toEpochMilli());
        }

        AllocationPolicy policy() {
            return new AllocationPolicy(departments, Instant.ofEpochMilli(releasedAt));
        }
    }

    private record StoredMinimum(int heads, long countedAt) {
        MinimumPolicy policy() {
            return new MinimumPolicy(heads, Instant.ofEpochMilli(countedAt));
        }
    }

    private record StoredPassing(@Nullable Integer offerHours, @Nullable Long until) {
        static @Nullable StoredPassing of(PassingPolicy policy) {
            return policy.equals(PassingPolicy.AT_ONCE)
                    ? null
                    : new StoredPassing(
                            policy.offerHours().orElse(null),
                            policy.until().map(Instant::toEpochMilli).orElse(null));
        }

        PassingPolicy policy() {
            return new PassingPolicy(
                    Optional.ofNullable(offerHours), Optional.ofNullable(until).map(Instant::ofEpochMilli));
        }
    }

    private record StoredApproval(
            List<Approver> steps, Silence silence, @Nullable Integer silenceHours, int holdHours, Rank rankBy) {
        static @Nullable StoredApproval of(ApprovalPolicy policy) {
            return policy.isAsked()
                    ? new StoredApproval(
                            policy.steps(),
                            policy.silence(),
                            policy.silenceHours().orElse(null),
                            policy.holdHours(),
                            policy.rank())
                    : null;
        }

        ApprovalPolicy policy() {
            return new ApprovalPolicy(steps, silence, Optional.ofNullable(silenceHours), holdHours, rankBy);
        }
    }

    private record StoredPrerequisites(
            List<String> courses, Need need, @Nullable String field, @Nullable List<String> levels) {
        static @Nullable StoredPrerequisites of(Prerequisites policy) {
            return policy.areAsked()
                    ? new StoredPrerequisites(
                            policy.courses().stream().map(CourseId::toString).toList(),
                            policy.need(),
                            policy.stage().flatMap(Stage::field).orElse(null),
                            policy.stage().map(Stage::levels).orElse(null))
                    : null;
        }

        Prerequisites policy() {
            return new Prerequisites(
                    courses.stream().map(CourseId::of).toList(),
                    need,
                    Optional.ofNullable(levels).map(named -> new Stage(Optional.ofNullable(field), named)));
        }
    }

    private PolicyText() {}

    public static String of(Policies policies) {
        return policies.equals(Policies.NONE) ? NONE : Json.of(Stored.of(policies));
    }

    public static Policies read(String text) {
        return text.equals(NONE) ? Policies.NONE : Json.read(text, Stored.class).policies();
    }
}
