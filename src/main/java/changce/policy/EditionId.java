package changce.policy;

import java.util.UUID;

public record EditionId(UUID value) {}
