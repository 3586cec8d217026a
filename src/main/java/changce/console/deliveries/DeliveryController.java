package changce.console.deliveries;

import changce.conversation.Deliveries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Answers that a channel could not send, with what its platform said. */
@Controller
class DeliveryController {

  private final Deliveries deliveries;

  DeliveryController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping("/console/deliveries")
  Rendering page() {
    return Rendering.view("console/deliveries")
        .modelAttribute("undelivered", deliveries.failed())
        .build();
  }
}
