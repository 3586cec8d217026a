package changce.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What is known of one input. */
sealed interface Value {

  /** As it is repeated to whoever gave it. */
  String said();

  /** What the rule sets for this value; empty when it does not tell which band it is in. */
  Optional<Map<String, String>> terms(Input input, LocalDate day);

  boolean same(Value other);

  record Chosen(Input.Option option) implements Value {

    @Override
    public String said() {
      return option.value();
    }

    @Override
    public Optional<Map<String, String>> terms(Input input, LocalDate day) {
      return Optional.of(option.terms());
    }

    @Override
    public boolean same(Value other) {
      return other instanceof Chosen chosen && chosen.option.value().equals(option.value());
    }
  }

  record Measured(Range range, String said) implements Value {

    @Override
    public Optional<Map<String, String>> terms(Input input, LocalDate day) {
      return input.bands().isEmpty()
          ? Optional.of(Map.of())
          : input.bands().stream()
              .filter(band -> range.inside(range(band, input, day)))
              .map(Input.Band::terms)
              .findFirst();
    }

    @Override
    public boolean same(Value other) {
      return other instanceof Measured measured && measured.range.same(range);
    }

    static Range range(Input.Band band, Input input, LocalDate day) {
      String to = band.to();
      BigDecimal from = Quantity.of(band.from(), input.kind(), day);
      return Range.upTo(from, to == null ? Range.ENDLESS : Quantity.of(to, input.kind(), day));
    }
  }
}
