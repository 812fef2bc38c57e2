package org.legaloversight.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.legaloversight.deadline.Waking;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a random port, on real PostgreSQL, with a clock that stands still until the test moves it and
 * without the job executor: a test fires the jobs it means. All such tests share one application and one database, so each
 * makes firms and cases of its own. A test that asked for beans of its own would start a second application, whose engine answers
 * the first one's REST interface and knows nobody there, so that everything is allowed: what tests need stands here.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({MovableClock.class, Desks.class, FrontDoor.class, Waking.class, Refusals.class, DeadlineProbe.class, ProcessCoverage.class})
public @interface PlatformTest {}
