package dev.dynoscope.live.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Sends single requests: looks the host up, and says its name to whoever answers there. */
final class Http implements AutoCloseable {
  /** A page longer than this is none for a browser this small. */
  private static final long MOST_BYTES = 4 << 20;

  /** The client writes the Host header by itself otherwise, and would write an address. */
  private static final String ALLOW = "jdk.httpclient.allowRestrictedHeaders";

  private static final Pattern ADDRESS = Pattern.compile("127(\\.\\d{1,2}){3}");

  static {
    // read once, when the first client of this JVM is made: see lib/java.args
    if (System.getProperty(ALLOW) == null) {
      System.setProperty(ALLOW, "host");
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Cookies cookies;
  private final Resolver names;
  private final int port;
  private final Duration patience;
  private final String agent;

  /**
   * A client.
   *
   * @param agent who it says it is
   */
  Http(Resolver names, int port, Duration patience, String agent) {
    this(names, port, patience, agent, new Cookies(InstantSource.system()));
  }

  /** A client that goes on with {@code cookies}. */
  Http(Resolver names, int port, Duration patience, String agent, Cookies cookies) {
    this.cookies = cookies;
    this.agent = agent;
    this.names = names;
    this.port = port;
    this.patience = patience;
  }

  /** What is to be sent; {@code form} is empty for GET. */
  record Ask(String method, URI url, Optional<Form> form) {
    static Ask get(URI url) {
      return new Ask("GET", url, Optional.empty());
    }

    Ask to(URI other) {
      return new Ask(method, other, form);
    }
  }

  /** A visit's requests; each host is looked up once in it. */
  final class Trip {
    private final Map<String, List<InetAddress>> known = new HashMap<>();

    private Trip() {}

    /** Sends a request and waits for the whole answer; where nobody answers, elsewhere. */
    HttpResponse<byte[]> send(Ask ask) throws NoPage, InterruptedException {
      String host = host(ask.url());
      List<InetAddress> addresses = known.get(host);
      if (addresses == null) {
        addresses = lookUp(host);
      }
      for (int i = 0; ; i++) {
        known.put(host, addresses.subList(i, addresses.size()));
        try {
          return Http.this.send(ask, addresses.get(i));
        } catch (NoPage nobody) {
          if (!nobody.unreached() || i + 1 == addresses.size()) {
            throw nobody;
          }
        }
      }
    }
  }

  Trip trip() {
    return new Trip();
  }

  private static String host(URI url) throws NoPage {
    if (!"http".equals(url.getScheme()) || url.getHost() == null) {
      throw new NoPage("This browser goes to http:// addresses only, not to " + url + ".");
    }
    return url.getHost();
  }

  private List<InetAddress> lookUp(String host) throws NoPage, InterruptedException {
    if (ADDRESS.matcher(host).matches()) {
      return List.of(InetAddress.ofLiteral(host));
    }
    try {
      List<InetAddress> found = names.addresses(host);
      if (found.isEmpty()) {
        throw new NoPage("There is no such name: " + host + ".");
      }
      return found;
    } catch (IOException noAnswer) {
      throw new NoPage(String.valueOf(noAnswer.getMessage()), noAnswer);
    }
  }

  private HttpResponse<byte[]> send(Ask ask, InetAddress address)
      throws NoPage, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer = null;
    try {
      answer =
          client.sendAsync(
              request(ask, address), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
      HttpResponse<byte[]> whole = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      cookies.take(ask.url(), whole.headers().map());
      return whole;
    } catch (TimeoutException slow) {
      throw new NoPage(
          ask.url().getHost() + " took longer than " + patience.toSeconds() + " s.", slow);
    } catch (ExecutionException broken) {
      throw new NoPage(sentence(ask, address, broken), broken);
    } catch (IOException | IllegalArgumentException odd) {
      throw new NoPage("The browser cannot ask for " + ask.url() + ".", odd);
    } finally {
      if (answer != null) {
        answer.cancel(true);
      }
    }
  }

  private String sentence(Ask ask, InetAddress address, ExecutionException why) {
    return why.getCause() instanceof ConnectException
        ? "Nobody answers at " + address.getHostAddress() + " port " + port + "."
        : "The answer of " + ask.url().getHost() + " broke off or made no sense.";
  }

  private HttpRequest request(Ask ask, InetAddress address) {
    String target = address.getHostAddress() + ":" + port + path(ask.url());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + target))
            .header("Host", ask.url().getRawAuthority())
            .header("User-Agent", agent)
            .header("Accept", "text/html,*/*;q=0.8");
    String cookie = cookies.header(ask.url());
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    ask.form()
        .ifPresentOrElse(
            form ->
                request
                    .header("Content-Type", form.contentType())
                    .method(ask.method(), BodyPublishers.ofByteArray(form.body())),
            request::GET);
    return request.build();
  }

  private static String path(URI url) {
    String path = Address.path(url);
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
