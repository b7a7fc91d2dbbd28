/** A report as JSON: {@link org.understory.report.render.json.JsonRenderer}. */
package org.understory.report.render.json;
