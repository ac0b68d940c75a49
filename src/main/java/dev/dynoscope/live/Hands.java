package dev.dynoscope.live;

import dev.dynoscope.paas.DynoHost;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Wire;
import java.util.function.Consumer;

/**
 * Those who carry the platform's effects out.
 *
 * @param host where dynos run
 * @param wire the router's sockets
 * @param names answers DNS questions
 * @param resolver looks names up for the browser
 * @param fleet opens and closes the router's addresses
 * @param browser goes to pages and uploads pictures; gets only {@link Effect.Browse} and {@link
 *     Effect.UploadPicture}
 * @param pinger visits apps from outside, as uptime monitors do
 * @param slugs makes and keeps slugs
 * @param storage opens and closes buckets
 */
public record Hands(
    DynoHost host,
    Wire wire,
    Consumer<Effect.AnswerName> names,
    Consumer<Effect.ForResolver> resolver,
    Consumer<Effect.ForFleet> fleet,
    Consumer<Effect> browser,
    Consumer<Effect.Ping> pinger,
    Consumer<Effect.ForSlugs> slugs,
    Consumer<Effect.ForStorage> storage) {}
