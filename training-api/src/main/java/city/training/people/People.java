package city.training.people;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import java.util.Set;

/** Turns a login into a caller, and keeps who has which role. */
public interface People {
    /**
     * The caller behind a successful login: the roles are those of the login's groups, those assigned here, and
     * training officer for the one whom {@code first.officer} names.
     *
     * @param staffId the name logged in with
     * @param groups the groups the login brought; those that are no role of ours are ignored
     */
    Caller identify(StaffId staffId, Set<String> groups);

    /** The roles assigned here, without those a login brings. Training officers and auditors may ask. */
    Set<Role> rolesOf(Caller caller, StaffId staffId);

    /**
     * Makes these the assigned roles. Audited.
     *
     * @param caller a training officer
     * @throws NotFoundException where the directory does not know the person
     */
    void assignRoles(Caller caller, StaffId staffId, Set<Role> roles);

    /**
     * Looks people up. Officers, department officers and auditors may; the look-up is audited, since it shows records of
     * others.
     *
     * @param text at most 100 characters, without a resident registration number
     * @throws city.training.InvalidException where it is longer, or holds one
     */
    Page<StaffMember> search(Caller caller, String text, Paging paging);
}
