package dev.dynoscope.view;

import java.util.Optional;

/** Which page is about what. */
final class Pages {
  private Pages() {}

  /** The page of what is selected; where nothing is, or it is there no more, an overview. */
  static Page of(Optional<String> selected, PageContext context) {
    return selected.flatMap(id -> page(id, context)).orElseGet(() -> OverviewPage.of(context));
  }

  private static Optional<Page> page(String id, PageContext context) {
    return switch (id) {
      case Selection.BROWSER -> Optional.of(BrowserPage.of(context));
      case Selection.DNS -> Optional.of(DnsPage.of(context));
      case Selection.ROUTER -> Optional.of(RouterPage.of(context));
      case Selection.STORAGE -> Optional.of(StoragePage.of(context));
      case Selection.PINGER -> Optional.of(PingerPage.of(context));
      case Selection.WAITING -> Optional.of(ThingPages.waiting(context));
      case Selection.HOURS -> Optional.of(ThingPages.hours(context));
      default -> ofOneOfMany(id, context);
    };
  }

  private static Optional<Page> ofOneOfMany(String id, PageContext context) {
    return Selection.dyno(id, context.world())
        .map(dyno -> DynoPage.of(dyno, context))
        .or(() -> Selection.app(id, context.world()).map(app -> AppPage.of(app, context)))
        .or(() -> Selection.request(id, context).map(it -> RequestPage.of(it, context)))
        .or(() -> Selection.question(id, context.books()).map(it -> DnsPage.of(it, context)))
        .or(() -> Selection.host(id).map(name -> ThingPages.host(name, context)));
  }
}
