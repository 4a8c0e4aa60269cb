package city.training.internal.people;

import city.training.Page;
import city.training.Paging;
import city.training.internal.storage.Database;
import city.training.internal.table.Text;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The built-in directory, filled by import. Ranked below any that another module brings. */
@Component(property = "service.ranking:Integer=-100")
public final class ImportedDirectory implements StaffDirectory {
    private static final int LONGEST_SEARCH = 200;

    private final Database database;

    @Activate
    public ImportedDirectory(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return database.read(sql -> new StaffStore(sql).find(id));
    }

    @Override
    public Map<StaffId, StaffMember> findAll(Collection<StaffId> ids) {
        return ids.isEmpty() ? Map.of() : database.read(sql -> new StaffStore(sql).findAll(ids));
    }

    @Override
    public Page<StaffMember> search(String text, Paging paging) {
        String wanted = Text.line(text);
        return wanted.length() > LONGEST_SEARCH || !Text.isStorable(wanted)
                ? new Page<>(List.of(), paging.page(), paging.size(), 0)
                : database.read(sql -> new StaffStore(sql).search(wanted, paging));
    }
}
