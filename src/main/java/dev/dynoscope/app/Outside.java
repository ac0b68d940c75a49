package dev.dynoscope.app;

import dev.dynoscope.live.KeptFiles;
import dev.dynoscope.live.browser.KeptPages;
import dev.dynoscope.live.dns.DnsServer;
import dev.dynoscope.live.dyno.HostSwitch;
import dev.dynoscope.live.router.HttpRouter;
import dev.dynoscope.live.storage.ObjectStorage;
import dev.dynoscope.paas.SlugStore;

/** What stays as it is whichever branch of a run is being run: servers, storage, slugs. */
record Outside(
    HostSwitch host,
    HttpRouter router,
    DnsServer dns,
    OwnResolver resolver,
    ObjectStorage storage,
    SlugStore slugs,
    KeptFiles files,
    KeptPages pages) {}
