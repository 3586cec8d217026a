package changce.widget;

import java.util.UUID;

/** Somebody on a site, known by a random id only. */
record Visitor(String site, UUID id) {}
