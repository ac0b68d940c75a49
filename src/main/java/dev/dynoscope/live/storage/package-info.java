/**
 * Object storage: an S3 endpoint on this machine, with a bucket and a key of its own for each app.
 */
@NullMarked
package dev.dynoscope.live.storage;

import org.jspecify.annotations.NullMarked;
