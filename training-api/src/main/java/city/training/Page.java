package city.training;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the entries of this page, in the order the service promises
 * @param page which page, counted from 0
 * @param size how many entries a full page has
 * @param total how many entries all pages have together
 */
public record Page<T>(List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same page with every entry translated. */
    public <R> Page<R> map(Function<? super T, ? extends R> translate) {
        return new Page<R>(items.stream().<R>map(translate).toList(), page, size, total);
    }
}
