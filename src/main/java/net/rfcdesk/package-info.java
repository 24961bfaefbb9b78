/** The plugin. {@link net.rfcdesk.RfcDesk} puts its rooms together; each room is a package, and imports go one way (ArchitectureTest holds it). */
package net.rfcdesk;
