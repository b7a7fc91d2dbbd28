/** A report as Markdown: {@link org.understory.report.render.markdown.MarkdownRenderer}. */
package org.understory.report.render.markdown;
