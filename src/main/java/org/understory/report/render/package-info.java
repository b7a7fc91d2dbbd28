/**
 * {@link org.understory.report.render.Renderers}, the list of output formats, and one small package per format. To add
 * one, write a {@link org.understory.report.Renderer} in a package of its own, add it to the list and add its golden
 * file to the test that feeds every format the same sample report.
 *
 * <p>Writers escape unless told otherwise: text under study may hold anything. The same report gives the same bytes, so
 * nothing here asks for the time, the locale, the system's line end or a random number.
 */
package org.understory.report.render;
