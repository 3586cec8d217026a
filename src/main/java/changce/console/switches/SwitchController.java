package changce.console.switches;

import changce.answering.Switch.Kind;
import changce.answering.Switches;
import changce.console.Pages;
import changce.console.log.LogChoices;
import changce.staff.Form;
import changce.staff.Notice;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Switches a channel, a website, a topic or a policy off and on. */
@Controller
class SwitchController {

  private static final ZoneId CHANGSHA = ZoneId.of("Asia/Shanghai");
  private static final int SHOWN = 200;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NOTICE = 300;

  private final Switches switches;
  private final LogChoices choices;
  private final Staff staff;
  private final Clock clock;

  SwitchController(Switches switches, LogChoices choices, Staff staff, Clock clock) {
    this.switches = switches;
    this.choices = choices;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/console/switches")
  Rendering page() {
    return page(null, null).build();
  }

  @PostMapping("/console/switches")
  Rendering off(Person by, Form form) {
    try {
      Kind kind = kind(form.text("kind"));
      String item = item(form, kind);
      String reason = form.text("reason", LONGEST_REASON);
      String notice = form.text("notice", LONGEST_NOTICE);
      if (item.isEmpty() || reason.isEmpty() || notice.isEmpty()) {
        throw Refused.because("switch.incomplete");
      }
      switches.switchOff(kind, item, reason, notice, until(form.text("until")), by.signsInAs());
      staff.record(by, "switch.off", kind.word() + " " + item, reason);
      return Pages.seeOther("/console/switches?done=saved");
    } catch (Refused e) {
      return page(e.notice(), form).status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }
  }

  @PostMapping("/console/switches/{id}/on")
  Rendering on(Person by, @PathVariable UUID id) {
    switches.switchOn(id, by.signsInAs());
    staff.record(by, "switch.on", id.toString(), "");
    return Pages.seeOther("/console/switches?done=saved");
  }

  private Rendering.Builder<?> page(@Nullable Notice problem, @Nullable Form form) {
    Rendering.Builder<?> page =
        Rendering.view("console/switches")
            .modelAttribute("switches", switches.history(SHOWN))
            .modelAttribute("choices", choices.choices())
            .modelAttribute("kinds", Kind.values())
            .modelAttribute("now", OffsetDateTime.now(clock));
    if (form != null) {
      page.modelAttribute("filled", form.fields().toSingleValueMap());
    }
    return problem == null ? page : page.modelAttribute("problem", problem);
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refused.because("switch.incomplete"));
  }

  /** The form has a field for each kind. */
  private static String item(Form form, Kind kind) {
    return form.text(kind.word());
  }

  private @Nullable OffsetDateTime until(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      OffsetDateTime until = LocalDateTime.parse(text).atZone(CHANGSHA).toOffsetDateTime();
      if (until.isBefore(OffsetDateTime.now(clock))) {
        throw Refused.because("switch.past");
      }
      return until;
    } catch (DateTimeException e) {
      throw Refused.because("log.day-unusable", text);
    }
  }
}
