/** Shows the main road once: scaffold three projects, build them, start the service, call it, stop it. */
package dev.brickyard.demo;
