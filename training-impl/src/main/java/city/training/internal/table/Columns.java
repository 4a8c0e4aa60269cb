package city.training.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The heading of a table: which column stands where. Of two columns of one name the first counts. */
final class Columns {
    private final List<String> names;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int place = 0; place < names.size(); place++) {
            if (!names.get(place).isEmpty()) {
                places.putIfAbsent(names.get(place), place);
            }
        }
    }

    /**
     * The heading that these rows make together, if it has all the needed names. Where cells are merged over several rows
     * or columns, the lowest text above a column names it.
     */
    static Optional<Columns> of(List<Grid.Line> heading, Set<String> needed) {
        int width = heading.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String name = "";
            for (Grid.Line line : heading) {
                String lower = Text.name(at(line.cells(), column));
                name = lower.isEmpty() ? name : lower;
            }
            names.add(name);
        }
        return Optional.of(new Columns(names))
                .filter(columns -> columns.places.keySet().containsAll(needed));
    }

    static String at(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** The cell of that column; empty where the table has no such column. */
    String in(List<String> cells, String name) {
        Integer place = places.get(name);
        return place == null ? "" : at(cells, place);
    }

    /** Whether the row repeats the heading, as print-outs do on every page. */
    boolean repeatedBy(List<String> cells) {
        return cells.stream().map(Text::name).toList().equals(names);
    }

    /** What the columns beside the known ones are called. */
    List<String> beside(Set<String> known) {
        return IntStream.range(0, names.size())
                .filter(place -> !names.get(place).isEmpty())
                .filter(place ->
                        !(known.contains(names.get(place)) && Objects.equals(places.get(names.get(place)), place)))
                .mapToObj(this::label)
                .toList();
    }

    /** How to speak of a column without repeating what must not be kept. */
    String label(int place) {
        String name = at(names, place);
        return name.isEmpty() || ResidentNumber.isIn(name) ? "column " + (place + 1) : name;
    }

    /** The columns that are there for resident registration numbers. */
    List<Integer> forResidentNumbers() {
        return IntStream.range(0, names.size())
                .filter(place ->
                        ResidentNumber.isNameOfColumn(names.get(place)) || ResidentNumber.isIn(names.get(place)))
                .boxed()
                .toList();
    }
}
