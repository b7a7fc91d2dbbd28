/**
 * The local page on which people accept, reject and add codings: the only package that may open a socket, on loopback.
 *
 * <p>Uses {@code model} and {@code study}.
 */
package org.understory.review;
