package city.training.web.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The query parameters of a method. Without it, the method takes none. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {
    String[] value();

    /** Those of them that may come more than once. */
    String[] repeated() default {};

    /** Whether it is a list, and so takes {@code page} and {@code size}, too. */
    boolean paging() default false;
}
