package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.RequestId;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.util.List;
import java.util.Optional;

/** Picture ids of what can be selected, and what of the world they stand for. */
final class Selection {
  static final String BROWSER = "browser";
  static final String DNS = "dns";
  static final String ROUTER = "router";
  static final String STORAGE = "storage";
  static final String PINGER = "pinger";
  static final String WAITING = "waiting";
  static final String HOURS = "hours";
  private static final String CONFIG = "config:";
  private static final String SEAT = "router/seat:";
  private static final String ROUTE = "route:";
  private static final String APP = "app:";
  private static final String DYNO = "dyno:";
  private static final String HOST = "host:";
  private static final String REQUEST = "request:";
  private static final String QUESTION = "question:";

  private Selection() {}

  /** What is selected by a click on the shape {@code id}: the thing it is a part of, if any. */
  static Optional<String> at(String id, World world) {
    Optional<String> row =
        world.apps().table().stream()
            .filter(each -> isPartOf(id, ROUTE + each.host()))
            .map(each -> id(each.app()))
            .findFirst();
    if (row.isPresent()) {
      return row;
    }
    if (id.startsWith(SEAT)) {
      return at(REQUEST + id.substring(SEAT.length()), world);
    }
    if (id.startsWith(CONFIG)) {
      return at(DYNO + id.substring(CONFIG.length()), world);
    }
    for (String thing : List.of(BROWSER, DNS, ROUTER, STORAGE, PINGER, WAITING, HOURS)) {
      if (isPartOf(id, thing)) {
        return Optional.of(thing);
      }
    }
    return world.dynos().byName().values().stream()
        .map(Selection::id)
        .filter(dyno -> isPartOf(id, dyno))
        .findFirst()
        .or(() ->
            world.requests().all().stream()
                .map(Selection::id)
                .filter(request -> isPartOf(id, request))
                .findFirst())
        .or(() ->
            world.dynos().byName().values().stream()
                .map(dyno -> HOST + dyno.host())
                .filter(host -> isPartOf(id, host))
                .findFirst());
  }

  private static boolean isPartOf(String id, String whole) {
    return id.equals(whole)
        || (id.startsWith(whole) && !Character.isLetterOrDigit(id.charAt(whole.length())));
  }

  static String id(AppName app) {
    return APP + app;
  }

  /** The app that {@code id} stands for. */
  static Optional<AppState> app(String id, World world) {
    return world.apps().byName().values().stream()
        .filter(each -> id(each.name()).equals(id))
        .findFirst();
  }

  /** The id of the app after the one that {@code id} stands for, or of the first. */
  static Optional<String> nextApp(Optional<String> id, World world) {
    List<String> all = world.apps().byName().keySet().stream().map(Selection::id).toList();
    int at = id.map(all::indexOf).orElse(-1);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get((at + 1) % all.size()));
  }

  static String id(DynoState dyno) {
    return DYNO + dyno.name();
  }

  static String id(RequestState request) {
    return REQUEST + request.id();
  }

  static String id(RequestId request) {
    return REQUEST + request;
  }

  /** The id of the DNS question that the entry {@code seq} tells of. */
  static String question(long seq) {
    return QUESTION + seq;
  }

  /** The name of the machine that {@code id} stands for. */
  static Optional<String> host(String id) {
    return id.startsWith(HOST) ? Optional.of(id.substring(HOST.length())) : Optional.empty();
  }

  /** The dyno that {@code id} stands for. */
  static Optional<DynoState> dyno(String id, World world) {
    return world.dynos().byName().values().stream().filter(d -> id(d).equals(id)).findFirst();
  }

  /** The request that {@code id} stands for. */
  static Optional<RequestState> request(String id, World world) {
    return world.requests().all().stream().filter(r -> id(r).equals(id)).findFirst();
  }

  /** The request that {@code id} stands for, wherever in the journal it is. */
  static Optional<RequestState> request(String id, PageContext context) {
    return id.startsWith(REQUEST)
        ? context
            .books()
            .requests()
            .find(new RequestId(id.substring(REQUEST.length())))
            .flatMap(told -> told.at(context.world().seq()))
        : Optional.empty();
  }

  /** The DNS question that {@code id} stands for. */
  static Optional<QuestionBook.Told> question(String id, Books books) {
    return id.startsWith(QUESTION)
        ? books.questions().find(Long.parseLong(id.substring(QUESTION.length())))
        : Optional.empty();
  }

  /** The id of the dyno at a place on the stage, from 1. */
  static Optional<String> dynoAt(int place, World world) {
    return world.dynos().byName().values().stream().skip(place - 1L).map(Selection::id).findFirst();
  }
}
