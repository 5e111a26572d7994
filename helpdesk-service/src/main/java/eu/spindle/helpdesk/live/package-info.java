/** Live updates of open screens, limited to what each user may see. */
@NullMarked
package eu.spindle.helpdesk.live;

import org.jspecify.annotations.NullMarked;
