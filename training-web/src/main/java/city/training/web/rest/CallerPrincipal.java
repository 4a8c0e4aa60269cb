package city.training.web.rest;

import city.training.people.Caller;
import city.training.people.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The caller, in the place where REST keeps who is logged in. The {@link Doorkeeper} puts it there. */
public record CallerPrincipal(Caller caller) implements Principal {
    /** Everybody who is logged in. */
    public static final String STAFF = "staff";

    /** Who calls; only for methods that the doorkeeper does not open to everybody. */
    public static Caller of(SecurityContext security) {
        return ((CallerPrincipal) security.getUserPrincipal()).caller();
    }

    boolean is(String role) {
        return role.equals(STAFF) || Role.ofGroup(role).filter(caller::has).isPresent();
    }

    @Override
    public String getName() {
        return caller.staffId().value();
    }
}
