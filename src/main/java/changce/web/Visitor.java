package changce.web;

import java.util.UUID;

/** Somebody on a site, known by a random id only. */
public record Visitor(String site, UUID id) {}
