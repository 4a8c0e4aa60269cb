package city.training.report;

import city.training.Page;
import city.training.Paging;
import city.training.people.Caller;

/** What happened, in order. */
public interface AuditTrail {
    /**
     * The entries of one subject in their order. Enrolments are written under their offering, so that the trail of
     * {@code offering/…} shows who got which seat in which order.
     *
     * @param caller a training officer or auditor
     * @param subject kind and identifier, such as {@code offering/0198…}, {@code staff/1001}
     */
    Page<AuditEntry> of(Caller caller, String subject, Paging paging);
}
