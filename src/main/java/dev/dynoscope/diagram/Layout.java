package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Extent;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Where everything stands: browser left, DNS above, router in the middle, object storage below it,
 * where there is any, dynos right. Measured in stage units, {@code unit} pixels each, so that text
 * keeps its proportion to the boxes.
 */
record Layout(
    double unit,
    double width,
    double height,
    Extent browser,
    Extent dns,
    Extent router,
    Extent client,
    Optional<Extent> storage,
    Optional<Extent> crowd,
    SortedMap<DynoName, Extent> dynos) {
  private static final double LEAST_WIDTH = 980;
  private static final double LEAST_HEIGHT = 430;
  private static final double MARGIN = 20;
  private static final double GAP = 12;
  private static final double BROWSER_WIDTH = 236;
  private static final double ROUTER_WIDTH = 232;
  private static final double DYNOS_WIDTH = 272;
  private static final double DNS_HEIGHT = 92;
  private static final double LEAST_STORAGE = 84;
  private static final double MOST_STORAGE = 118;
  private static final double TALLEST_CARD = 172;
  private static final double CROWD_HEIGHT = 180;
  private static final int ONE_COLUMN = 3;
  private static final int TWO_COLUMNS = 8;
  private static final int FOUR_COLUMNS = 32;

  static Layout of(
      double pixelWidth, double pixelHeight, SortedSet<DynoName> names, boolean withStorage) {
    return of(pixelWidth, pixelHeight, names, withStorage, false);
  }

  /** With room above the dynos for those that are only counted, where they are a crowd. */
  static Layout of(
      double pixelWidth,
      double pixelHeight,
      SortedSet<DynoName> names,
      boolean withStorage,
      boolean inCrowd) {
    double unit = Math.max(0.05, Math.min(pixelWidth / LEAST_WIDTH, pixelHeight / LEAST_HEIGHT));
    double width = pixelWidth / unit;
    double height = pixelHeight / unit;
    double dynosLeft = width - MARGIN - DYNOS_WIDTH;
    Extent dns = new Extent(MARGIN + BROWSER_WIDTH - 24, MARGIN, 268, DNS_HEIGHT);
    double top = MARGIN + DNS_HEIGHT + 30;
    double room = height - MARGIN - top;
    Extent browser = centred(MARGIN, top, BROWSER_WIDTH, Math.min(300, room), room);
    double between = dynosLeft - right(browser) - ROUTER_WIDTH;
    double routerLeft = right(browser) + Math.max(50, between * 0.27);
    double below = withStorage ? Math.clamp(room * 0.26, LEAST_STORAGE, MOST_STORAGE) + 2 * GAP : 0;
    double tall = Math.min(270, room - below);
    Extent router = centred(routerLeft, top, ROUTER_WIDTH, tall + below, room);
    Optional<Extent> storage =
        withStorage
            ? Optional.of(
                new Extent(routerLeft, router.y() + tall + 2 * GAP, ROUTER_WIDTH, below - 2 * GAP))
            : Optional.empty();
    router = new Extent(routerLeft, router.y(), ROUTER_WIDTH, tall);
    Extent client = new Extent(MARGIN, MARGIN, 132, 34);
    Optional<Extent> crowd =
        inCrowd
            ? Optional.of(new Extent(dynosLeft, MARGIN, DYNOS_WIDTH, CROWD_HEIGHT))
            : Optional.empty();
    double cards = MARGIN + (inCrowd ? CROWD_HEIGHT + GAP : 0);
    Extent area = new Extent(dynosLeft, cards, DYNOS_WIDTH, height - MARGIN - cards);
    return new Layout(
        unit, width, height, browser, dns, router, client, storage, crowd, cards(area, names));
  }

  private static Extent centred(double x, double top, double width, double height, double room) {
    return new Extent(x, top + (room - height) / 2, width, height);
  }

  private static SortedMap<DynoName, Extent> cards(Extent area, SortedSet<DynoName> names) {
    int columns = columns(names.size());
    int rows = Math.max(1, Math.ceilDiv(names.size(), columns));
    double gap = columns > 2 ? GAP / 2 : GAP;
    double width = (area.width() - (columns - 1) * gap) / columns;
    double height = Math.min(TALLEST_CARD, (area.height() - (rows - 1) * gap) / rows);
    double top = area.y() + (area.height() - rows * height - (rows - 1) * gap) / 2;
    SortedMap<DynoName, Extent> cards = new TreeMap<>();
    int i = 0;
    for (DynoName name : names) {
      double x = area.x() + i % columns * (width + gap);
      int row = i / columns;
      double y = top + row * (height + gap);
      cards.put(name, new Extent(x, y, width, Math.max(1, height)));
      i++;
    }
    return Collections.unmodifiableSortedMap(cards);
  }

  private static int columns(int dynos) {
    if (dynos <= ONE_COLUMN) {
      return 1;
    }
    if (dynos <= TWO_COLUMNS) {
      return 2;
    }
    return dynos <= FOUR_COLUMNS ? 4 : 8;
  }

  /** Where it is said that there are no dynos. */
  Extent noDynos() {
    return new Extent(width - MARGIN - DYNOS_WIDTH, height / 2 - 40, DYNOS_WIDTH, 80);
  }

  Wire browserToRouter() {
    return Wire.across(right(browser), browser.centreY(), router.x(), router.centreY());
  }

  Wire clientToRouter() {
    double x = client.centreX();
    double y = router.y() - 14;
    return new Wire(x, client.y() + client.height(), x, y, router.x() - 40, y, router.x(), y + 30);
  }

  Wire browserToDns() {
    double x = dns.x() + 64;
    double y = browser.y() + 44;
    double end = dns.y() + dns.height();
    return new Wire(right(browser), y, x, y, x, end + 34, x, end);
  }

  Wire routerToDyno(DynoName dyno) {
    Extent card = dynos.getOrDefault(dyno, router);
    return Wire.across(right(router), router.centreY(), card.x(), card.centreY());
  }

  Wire routerTo(Extent other) {
    return Wire.across(right(router), router.centreY(), other.x(), other.centreY());
  }

  /** Where a dyno's requests to object storage go, if both are there. */
  Optional<Wire> dynoToStorage(DynoName dyno) {
    return Optional.ofNullable(dynos.get(dyno))
        .flatMap(card ->
            storage.map(to ->
                Wire.across(card.x(), card.y() + card.height() * 0.8, right(to), to.centreY())));
  }

  /** Where the thing with a picture id stands. */
  Optional<Extent> find(String id) {
    return switch (id) {
      case "browser" -> Optional.of(browser);
      case "dns" -> Optional.of(dns);
      case "router" -> Optional.of(router);
      case StorageDrawing.ID -> storage;
      default ->
          dynos.entrySet().stream()
              .filter(e -> id.equals("dyno:" + e.getKey()))
              .map(Map.Entry::getValue)
              .findFirst();
    };
  }

  static double right(Extent e) {
    return e.x() + e.width();
  }
}
