/** The demo: scaffolds three projects, builds them, starts the service, calls it and stops it. */
package dev.brickyard.demo;
