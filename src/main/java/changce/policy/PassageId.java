package changce.policy;

import java.util.UUID;

public record PassageId(UUID value) {}
