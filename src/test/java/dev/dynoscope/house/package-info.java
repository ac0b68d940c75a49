/**
 * What holds for the whole house: layout of the sources, who may import whom, what is forbidden.
 */
@NullMarked
package dev.dynoscope.house;

import org.jspecify.annotations.NullMarked;
