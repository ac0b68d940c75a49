package dev.dynoscope.live.browser;

import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One visit: the page that was asked for, wherever that leads, and then its pictures. */
final class Visit {
  private static final int MOST_HOPS = 10;
  private static final int MOST_PICTURES = 12;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Inbox inbox;
  private final Http http;
  private final String url;
  private final KeptPages kept;
  private final SortedMap<String, byte[]> fetched = new TreeMap<>();

  Visit(Inbox inbox, Http http, KeptPages kept, String url) {
    this.kept = kept;
    this.inbox = inbox;
    this.http = http;
    this.url = url;
  }

  /** Makes the visit, and reports its beginning and its end. */
  void make(Optional<Form> form) throws InterruptedException {
    String method = form.isPresent() ? "POST" : "GET";
    inbox.put(new Input.PageAsked(method, url));
    try {
      URI address =
          Address.of(url).orElseThrow(() -> new NoPage("\"" + url + "\" is not a web address."));
      inbox.put(new Input.PageShown(page(new Http.Ask(method, address, form))));
    } catch (NoPage none) {
      inbox.put(new Input.PageFailed(url, String.valueOf(none.getMessage())));
    }
  }

  private PageShown page(Http.Ask first) throws NoPage, InterruptedException {
    Http.Trip trip = http.trip();
    Http.Ask ask = first;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      HttpResponse<byte[]> answer = trip.send(ask);
      Optional<Http.Ask> next = redirect(ask, answer);
      if (next.isEmpty()) {
        Page page = Page.read(answer);
        PageShown shown =
            new PageShown(
                ask.url().toString(),
                answer.statusCode(),
                page.title(),
                page.lines(),
                pictures(trip, ask.url(), page));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        kept.keep(new KeptPages.Kept(shown, type, page.text(), fetched));
        return shown;
      }
      ask = next.get();
    }
    throw new NoPage("The app sends the browser from page to page without an end.");
  }

  /** Where the answer sends us; with 307 and 308 the body is to be sent again (RFC 9110, 15.4). */
  private static Optional<Http.Ask> redirect(Http.Ask ask, HttpResponse<byte[]> answer)
      throws NoPage {
    Optional<String> location = answer.headers().firstValue("Location");
    if (location.isEmpty() || !REDIRECTS.contains(answer.statusCode())) {
      return Optional.empty();
    }
    URI to =
        Address.resolve(ask.url(), location.get())
            .orElseThrow(() ->
                new NoPage(
                    "The app sends the browser to an address that is none: " + location.get()));
    return Optional.of(answer.statusCode() > 303 ? ask.to(to) : Http.Ask.get(to));
  }

  private List<PagePicture> pictures(Http.Trip trip, URI base, Page page)
      throws InterruptedException {
    List<PagePicture> shown = new ArrayList<>();
    for (Page.Image image : page.images()) {
      if (shown.size() < MOST_PICTURES && !image.source().startsWith("data:")) {
        shown.add(picture(trip, base, image));
      }
    }
    return List.copyOf(shown);
  }

  /** A picture that nobody answers for has status 0. */
  private PagePicture picture(Http.Trip trip, URI base, Page.Image image)
      throws InterruptedException {
    Optional<URI> address = Address.resolve(base, image.source());
    int status = 0;
    try {
      if (address.isPresent()) {
        HttpResponse<byte[]> answer = trip.send(Http.Ask.get(address.get()));
        status = answer.statusCode();
        fetched.put(Address.path(address.get()), answer.body());
      }
    } catch (NoPage none) {
      status = 0;
    }
    return new PagePicture(address.map(Address::path).orElse(image.source()), image.alt(), status);
  }
}
