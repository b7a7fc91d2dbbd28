/** How a report was made, as one line of JSON for outputs to carry and for verifying to read. */
package org.understory.report.render.recipe;
