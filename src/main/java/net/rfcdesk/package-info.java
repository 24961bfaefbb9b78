/** The plugin. {@link net.rfcdesk.RfcDesk} puts its rooms together; each room is a package, and imports go one way (ArchitectureTest holds it). */
@NullMarked
package net.rfcdesk;

import org.jspecify.annotations.NullMarked;
