package changce.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The audit trail, newest first. */
@Controller
class AuditController {

  private static final int ON_A_PAGE = 100;

  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/console/audit")
  Rendering page(
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(required = false) @Nullable String actor) {
    String whose = actor == null || actor.isBlank() ? null : actor.strip();
    List<AuditEntry> entries = trail.before(before, whose, ON_A_PAGE);
    Rendering.Builder<?> page = Rendering.view("console/audit").modelAttribute("entries", entries);
    if (whose != null) {
      page.modelAttribute("actor", whose);
    }
    if (entries.size() == ON_A_PAGE) {
      page.modelAttribute("next", entries.get(ON_A_PAGE - 1).sequence());
    }
    return page.build();
  }
}
