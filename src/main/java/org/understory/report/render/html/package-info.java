/**
 * A report as one web page: {@link org.understory.report.render.html.HtmlRenderer}. The templates in {@code src/main/jte}
 * are compiled with the project and escape what they print; the records whose names end in {@code View} are all they
 * see. Style and script lie beside this package's classes as {@code report.css} and {@code report.js}.
 */
package org.understory.report.render.html;
