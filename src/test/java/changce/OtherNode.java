package changce;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Some classes once more, as on a second node on the same database whose clock is off. */
public final class OtherNode {

  private OtherNode() {}

  /**
   * @param off by how much its clock is ahead
   * @param classes all that go by it; whatever else they need is the first node's
   */
  public static AnnotationConfigApplicationContext of(
      ApplicationContext here, Duration off, Class<?>... classes) {
    AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
    node.setParent(here);
    Clock clock = Clock.offset(here.getBean(Clock.class), off);
    // By the same names: what has the name of one of the first node's stands in its place.
    node.registerBean("clock", Clock.class, () -> clock);
    for (Class<?> one : classes) {
      node.registerBean(one.getName(), one);
    }
    node.refresh();
    return node;
  }
}
