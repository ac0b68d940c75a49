/** The bundled fonts: their measures, outlines and files, read with Apache FontBox. */
@NullMarked
package dev.dynoscope.picture.font;

import org.jspecify.annotations.NullMarked;
