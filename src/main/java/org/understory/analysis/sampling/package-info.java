/** Draws sentences for people to code: a stated random sample, from which frequencies can be corrected. */
package org.understory.analysis.sampling;
