package dev.dynoscope.live.storage;

import dev.dynoscope.paas.Inbox;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.gaul.shaded.org.eclipse.jetty.http.HttpCompliance;
import org.gaul.shaded.org.eclipse.jetty.http.UriCompliance;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConfiguration;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConnectionFactory;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.server.ServerConnector;
import org.gaul.shaded.org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The HTTP server of the storage: the one that the S3 library brings along. */
final class S3Server {
  private static final Logger LOG = Logger.getLogger(S3Server.class.getName());

  private final Server server;
  private final Buckets buckets;
  private final String url;

  private S3Server(Server server, Buckets buckets, String url) {
    this.server = server;
    this.buckets = buckets;
    this.url = url;
  }

  /**
   * Listens at all addresses, at one free port.
   *
   * @throws IOException where one of them cannot be had, with a sentence that ends without a stop
   */
  static S3Server open(Buckets buckets, List<InetAddress> addresses, Inbox inbox)
      throws IOException {
    Server server = new Server(new VirtualThreadPool());
    ServletContextHandler root = new ServletContextHandler("/");
    root.addServlet(new ServletHolder(new S3Servlet(buckets, inbox)), "/*");
    // else a key such as a//b would not reach the storage as it was asked for
    root.getServletHandler().setDecodeAmbiguousURIs(true);
    server.setHandler(root);
    int port = 0;
    try {
      for (InetAddress address : addresses) {
        port = listen(server, address, port);
      }
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new IOException("nobody can listen at " + addresses + ": " + e.getMessage(), e);
    }
    return new S3Server(server, buckets, urlOf(addresses.getFirst(), port));
  }

  private static String urlOf(InetAddress address, int port) {
    String host = address.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  private static int listen(Server server, InetAddress address, int port) throws IOException {
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.LEGACY);
    // signatures are over headers as they came: none may be put into a usual form
    http.setHttpCompliance(HttpCompliance.LEGACY);
    http.setHeaderCacheCaseSensitive(true);
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    connector.open();
    return connector.getLocalPort();
  }

  /** Where S3 is spoken, such as {@code http://127.0.0.1:9000}. */
  String url() {
    return url;
  }

  Buckets buckets() {
    return buckets;
  }

  void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The server of the object storage did not stop", e);
    }
  }
}
