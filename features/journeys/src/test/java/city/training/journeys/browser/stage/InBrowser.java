package city.training.journeys.browser.stage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journeys in a real Chromium, each on a board of its own; not run where none is installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumIsInstalled.class)
@ExtendWith(StageForJourneys.class)
public @interface InBrowser {}
