/** What the outputs for office programs have in common. */
package org.understory.report.render.office;
