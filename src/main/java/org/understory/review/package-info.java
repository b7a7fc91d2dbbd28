/**
 * The local page on which people accept, reject and add codings: the only package that may open a socket, on loopback.
 *
 * <p>{@link org.understory.review.ReviewServer} answers requests that {@code Doorkeeper} lets in; {@code Api} says what in
 * JSON; {@code Items} is what somebody at a {@link org.understory.review.Seat} sees of a transcript; {@code Steps} makes of
 * what they do an entry for their log. The page itself lies in the resources of this package: plain modules, no build step.
 *
 * <p>Uses {@code model} and {@code study}.
 */
package org.understory.review;
