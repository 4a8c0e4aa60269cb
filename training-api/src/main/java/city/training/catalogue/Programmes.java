package city.training.catalogue;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.people.Caller;

/**
 * The yearly programmes. Everybody reads; training officers create and change. Changes are audited.
 *
 * <p>Every changing call throws {@link NotAllowedException} for anybody else and {@link InvalidException} with all faults.
 */
public interface Programmes {
    /** @throws ConflictException ({@code NAME_TAKEN}) where the year has a programme of that name */
    ProgrammeId create(Caller caller, Programme.Draft draft);

    /**
     * @param version the version the change is based on
     * @throws NotFoundException where there is none
     * @throws ConflictException ({@code STALE_VERSION}, {@code NAME_TAKEN})
     */
    Programme change(Caller caller, ProgrammeId id, Programme.Draft draft, long version);

    /** @throws NotFoundException where there is none */
    Programme get(ProgrammeId id);

    /** Newest year first, then by name. */
    Page<Programme> list(Paging paging);
}
