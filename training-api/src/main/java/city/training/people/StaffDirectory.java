package city.training.people;

import city.training.Page;
import city.training.Paging;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Who works here. The module brings a directory of its own, filled by import; another module (HR, LDAP) may replace it
 * by registering a service of this type with a {@code service.ranking} above 0.
 *
 * <p>Calls come from many threads and within seconds of an opening by the hundred: answer from memory or an index, and
 * throw {@link city.training.UnavailableException} rather than block.
 */
public interface StaffDirectory {
    /** The person with this staff number, if they work here now. */
    Optional<StaffMember> find(StaffId id);

    /** Those of the given people who work here now, by staff number; one look-up for all. */
    Map<StaffId, StaffMember> findAll(Collection<StaffId> ids);

    /**
     * People whose staff number, name or department contains the text, by staff number.
     *
     * @param text empty for everybody
     */
    Page<StaffMember> search(String text, Paging paging);
}
