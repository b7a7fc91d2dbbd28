/**
 * One class or small package per output format, and {@code Renderers}, the list of them. Writers escape unless told
 * otherwise: text under study may hold anything.
 */
package org.understory.report.render;
