package dev.dynoscope.live.storage;

import dev.dynoscope.paas.Inbox;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
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
  private final Map<InetAddress, Integer> ports = new HashMap<>();

  private S3Server(Server server, Buckets buckets) {
    this.server = server;
    this.buckets = buckets;
  }

  /**
   * Listens at this address, at a free port.
   *
   * @throws IOException where it cannot be had, with a sentence that ends without a stop
   */
  static S3Server open(Buckets buckets, InetAddress address, Inbox inbox) throws IOException {
    Server server = new Server(new VirtualThreadPool());
    ServletContextHandler root = new ServletContextHandler("/");
    root.addServlet(new ServletHolder(new S3Servlet(buckets, inbox)), "/*");
    // else a key such as a//b would not reach the storage as it was asked for
    root.getServletHandler().setDecodeAmbiguousURIs(true);
    server.setHandler(root);
    S3Server opened = new S3Server(server, buckets);
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new IOException("the server does not start: " + e.getMessage(), e);
    }
    opened.urlAt(address);
    return opened;
  }

  /**
   * Where S3 is spoken at this address, such as {@code http://127.0.0.1:9000}; listens there from
   * now on if need be.
   */
  String urlAt(InetAddress address) throws IOException {
    Integer port = ports.get(address);
    if (port == null) {
      port = listen(address);
      ports.put(address, port);
    }
    String host = address.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  private int listen(InetAddress address) throws IOException {
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.LEGACY);
    // signatures are over headers as they came: none may be put into a usual form
    http.setHttpCompliance(HttpCompliance.LEGACY);
    http.setHeaderCacheCaseSensitive(true);
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.getHostAddress());
    server.addConnector(connector);
    try {
      connector.start();
    } catch (Exception e) {
      server.removeConnector(connector);
      throw new IOException("nobody can listen at " + address + ": " + e.getMessage(), e);
    }
    return connector.getLocalPort();
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
