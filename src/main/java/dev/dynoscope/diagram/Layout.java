package dev.dynoscope.diagram;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.picture.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Where everything stands, in three columns from left to right: the browser with other clients and
 * the free hours below it; DNS above the router, and object storage under it, where there is any;
 * the dynos on their machines. Measured in stage units, {@code unit} pixels each, so that text
 * keeps its proportion to the boxes.
 *
 * @param client whoever is not the built-in browser: the pinger, curl
 * @param hours the free hours, where they are counted
 * @param crowd the dynos that are only counted, where there are too many
 * @param grid the dynos that are drawn, and what they stand on
 */
record Layout(
    double unit,
    double width,
    double height,
    Extent browser,
    Extent dns,
    Extent router,
    Extent client,
    Optional<Extent> hours,
    Optional<Extent> storage,
    Optional<Extent> crowd,
    DynoGrid grid) {
  private static final double LEAST_WIDTH = 976;
  private static final double LEAST_HEIGHT = 424;

  /** What is more than the least goes into larger type for the most part, the rest into room. */
  private static final double INTO_TYPE = 0.6;

  private static final double TALLEST = 640;
  private static final double BROWSER_WIDTH = 216;
  private static final double TO_ROUTER = 56;
  private static final double ROUTER_WIDTH = 256;
  private static final double TO_DYNOS = 96;
  private static final double DNS_OVERHANG = 48;
  private static final double DNS_HEIGHT = 88;
  private static final double CLIENT_HEIGHT = 48;
  private static final double HOURS_HEIGHT = 56;
  private static final double FEW_CARDS = 128;

  static Layout of(
      double pixelWidth, double pixelHeight, SortedSet<DynoName> names, boolean withStorage) {
    return of(pixelWidth, pixelHeight, names, new Props(withStorage, false, false));
  }

  /** With room for all that {@code props} names. */
  static Layout of(double pixelWidth, double pixelHeight, SortedSet<DynoName> names, Props props) {
    double fit = Math.min(pixelWidth / LEAST_WIDTH, pixelHeight / LEAST_HEIGHT);
    double unit = fit <= 1 ? Math.max(0.05, fit) : 1 + (fit - 1) * INTO_TYPE;
    double width = pixelWidth / unit;
    double height = pixelHeight / unit;
    double tall = Math.min(TALLEST, height - 2 * Grid.GAP);
    double top = (height - tall) / 2;
    double more = width - LEAST_WIDTH;
    double browserWidth = BROWSER_WIDTH + Grid.snapped(more * 0.14);
    double routerX = Grid.GAP + browserWidth + TO_ROUTER + Grid.snapped(more * 0.08);
    double routerWidth = ROUTER_WIDTH + Grid.snapped(more * 0.14);
    Extent left = new Extent(Grid.GAP, top, browserWidth, tall);
    Extent middle = new Extent(routerX, top, routerWidth, tall);
    double dynosX = Grid.right(middle) + TO_DYNOS + Grid.snapped(more * 0.1);
    Extent right = new Extent(dynosX, top, Math.max(1, width - Grid.GAP - dynosX), tall);
    return columns(unit, width, height, props, names, left, middle, right);
  }

  private static Layout columns(
      double unit,
      double width,
      double height,
      Props props,
      SortedSet<DynoName> names,
      Extent left,
      Extent middle,
      Extent right) {
    double hoursRoom = props.hours() ? HOURS_HEIGHT + Grid.CLOSE : 0;
    Extent hours = foot(left, HOURS_HEIGHT);
    Extent client =
        new Extent(
            left.x(), Grid.bottom(left) - hoursRoom - CLIENT_HEIGHT, left.width(), CLIENT_HEIGHT);
    Extent browser = between(left, left.y(), client.y() - Grid.GAP);
    double dnsHeight = middle.height() >= 480 ? DNS_HEIGHT + Grid.LINE : DNS_HEIGHT;
    Extent dns = new Extent(middle.x(), middle.y(), middle.width() + DNS_OVERHANG, dnsHeight);
    double storageHeight = Grid.snapped(Math.clamp(middle.height() * 0.2, 80, 128));
    Extent storage = foot(middle, storageHeight);
    double routerEnd = props.storage() ? storage.y() - Grid.GAP : Grid.bottom(middle);
    Extent router = between(middle, Grid.bottom(dns) + Grid.GAP, routerEnd);
    double few = names.isEmpty() ? 0 : FEW_CARDS * Math.ceilDiv(names.size(), 2) + Grid.GAP;
    double crowdHeight = Math.max(96, right.height() - few);
    Extent crowd = new Extent(right.x(), right.y(), right.width(), crowdHeight);
    double cardsTop = props.crowd() ? Grid.bottom(crowd) + Grid.GAP : right.y();
    DynoGrid grid = DynoGrid.of(between(right, cardsTop, Grid.bottom(right)), names);
    return new Layout(
        unit,
        width,
        height,
        browser,
        dns,
        router,
        client,
        props.hours() ? Optional.of(hours) : Optional.empty(),
        props.storage() ? Optional.of(storage) : Optional.empty(),
        props.crowd() ? Optional.of(crowd) : Optional.empty(),
        grid);
  }

  private static Extent foot(Extent column, double height) {
    return new Extent(column.x(), Grid.bottom(column) - height, column.width(), height);
  }

  private static Extent between(Extent column, double top, double bottom) {
    return new Extent(column.x(), top, column.width(), Math.max(1, bottom - top));
  }

  /** The cards of the dynos that are drawn. */
  SortedMap<DynoName, Extent> dynos() {
    return grid.cards();
  }

  /** What a dyno's card stands on. */
  Optional<Extent> shelf(DynoName dyno) {
    return Optional.ofNullable(grid.shelves().get(dyno));
  }

  /** Where an app's name stands over its dynos, where there are several apps. */
  Optional<Extent> heading(AppName app) {
    return Optional.ofNullable(grid.headings().get(app));
  }

  /** Where requests wait: in the foot of the router. */
  Extent waiting() {
    return RouterPlan.of(router).waiting();
  }

  /** The seat in the waiting room of request {@code place}, from 0, of {@code waiting} in all. */
  Extent chair(int place, int waiting) {
    Extent room = RouterPlan.of(router).seats();
    int seats = RouterPlan.seats(waiting);
    double wide = room.width() / seats;
    int seat = Math.min(place, seats - 1);
    return new Extent(room.x() + seat * wide, room.y(), wide, room.height());
  }

  /** How wide the gap is between the router and the dynos. */
  double gap() {
    double left = crowd.map(Extent::x).orElse(dynos().isEmpty() ? width : grid.left());
    return (dynos().isEmpty() ? left : Math.min(left, grid.left())) - Grid.right(router);
  }

  /** Where it is said that there are no dynos. */
  Extent noDynos() {
    double x = Grid.right(router) + TO_DYNOS;
    double wide = Math.min(320, width - Grid.GAP - x);
    return new Extent(width - Grid.GAP - wide, height / 2 - 56, wide, 112);
  }

  Wire browserToRouter() {
    double y = Math.clamp(router.centreY(), browser.y() + 16, Grid.bottom(browser) - 16);
    return Wire.across(right(browser), y, router.x(), router.centreY());
  }

  Wire clientToRouter() {
    double to = Math.min(client.centreY(), Grid.bottom(router) - 24);
    return Wire.across(right(client), client.centreY(), router.x(), to);
  }

  Wire browserToDns() {
    double y = dns.centreY();
    return Wire.across(right(browser), y, dns.x(), y);
  }

  Wire routerToDyno(DynoName dyno) {
    Extent card = dynos().getOrDefault(dyno, router);
    double end = Math.min(card.x(), grid.left());
    return Wire.across(right(router), router.centreY(), end, card.centreY());
  }

  /** Where the wire to a dyno comes to light between those that stand before it in its row. */
  List<Wire> throughTheRow(DynoName dyno) {
    Extent card = dynos().getOrDefault(dyno, router);
    double y = card.centreY();
    List<Extent> row =
        dynos().values().stream()
            .filter(other -> Math.abs(other.y() - card.y()) < 0.5 && other.x() <= card.x())
            .toList();
    List<Wire> gaps = new ArrayList<>();
    for (int i = 1; i < row.size(); i++) {
      gaps.add(Wire.across(right(row.get(i - 1)), y, row.get(i).x(), y));
    }
    return gaps;
  }

  /** The line along the left of all dynos, where there are too many for a wire to each. */
  Wire rail() {
    double x = grid.left() - Grid.STEP;
    double top = dynos().values().stream().mapToDouble(Extent::y).min().orElse(0);
    double bottom = dynos().values().stream().mapToDouble(Grid::bottom).max().orElse(0);
    return new Wire(x, top, x, top, x, bottom, x, bottom);
  }

  /** The wire to that line. */
  Wire routerToRail() {
    Wire rail = rail();
    return Wire.across(right(router), router.centreY(), rail.x1(), (rail.y1() + rail.y2()) / 2);
  }

  Wire routerTo(Extent other) {
    return Wire.across(right(router), router.centreY(), other.x(), other.centreY());
  }

  /** Where a dyno's requests to object storage go, if both are there. */
  Optional<Wire> dynoToStorage(DynoName dyno) {
    return Optional.ofNullable(dynos().get(dyno))
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
      case "pinger", "client" -> Optional.of(client);
      case "waiting" -> Optional.of(waiting());
      case "hours" -> hours;
      case "crowd" -> crowd;
      case StorageDrawing.ID -> storage;
      default ->
          dynos().entrySet().stream()
              .filter(e -> id.equals("dyno:" + e.getKey()))
              .map(Map.Entry::getValue)
              .findFirst();
    };
  }

  static double right(Extent e) {
    return Grid.right(e);
  }
}
