/** What the outputs for human readers have in common: how a number, a bar, an odd character or a gap looks. */
package org.understory.report.render.reading;
