package city.training.internal.storage.portable;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Parser;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;

/** Reads a statement and says what in it only one machine could do. */
public final class Portability {
    private static final Parser PARSER = DSL.using(SQLDialect.POSTGRES).parser();

    private Portability() {}

    /** What stands against it; what cannot be read counts, too: our own parser not knowing it is a bad sign. */
    public static List<String> objections(String sql) {
        List<String> found = new ArrayList<>(objectionsToMigration(sql));
        found.addAll(Shards.lacking(SqlText.plain(sql)));
        return found;
    }

    /** The same for what is done once, to every row there is, while nobody else works. */
    static List<String> objectionsToMigration(String sql) {
        String plain = SqlText.plain(sql);
        List<String> found = new ArrayList<>(Unsupported.in(plain));
        try {
            // A column of ours is named like a word that only a paid edition of the parser reads.
            PARSER.parseQuery(sql.replaceAll("\\blevel\\b", "level_"));
        } catch (ParserException e) {
            found.add("UNREADABLE: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return found;
    }
}
