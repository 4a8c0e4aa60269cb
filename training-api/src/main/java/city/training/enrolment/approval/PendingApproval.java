package city.training.enrolment.approval;

import city.training.enrolment.Enrolment;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that waits for an approver.
 *
 * @param name the applicant's; empty where the directory does not know them any more
 * @param department the applicant's when they asked
 * @param title of the course
 * @param waitsFor who decides now
 * @param askedAt since when
 * @param answerBy until when, where silence means something
 * @param insteadOf whom the caller would answer for; empty where it is their own step
 */
public record PendingApproval(
        Enrolment enrolment,
        String name,
        String department,
        String title,
        Approver waitsFor,
        Instant askedAt,
        Optional<Instant> answerBy,
        Optional<StaffId> insteadOf) {}
