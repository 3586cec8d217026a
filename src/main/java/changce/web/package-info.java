/**
 * What the channels over HTTP have in common: who calls, from which registered site, and how often
 * they may; refusals as problem+json; strict JSON; what a browser may do with our pages; event
 * streams; and the bridge to work that blocks. Knows no channel. A visitor's case is here in the
 * one shape that the API and the page both show.
 */
@ApplicationModule(allowedDependencies = {"conversation", "policy", "rules", "writing"})
@NullMarked
package changce.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
