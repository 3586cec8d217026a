package changce.policy;

import java.util.List;

/**
 * What a search by meaning found.
 *
 * @param version of the library that was searched; when it is still {@link
 *     PolicyLibrary#version()}, everything found is in force
 * @param passages nearest first
 */
public record Nearest(long version, List<NearPassage> passages) {}
