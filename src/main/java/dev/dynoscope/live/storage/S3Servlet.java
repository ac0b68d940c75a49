package dev.dynoscope.live.storage;

import dev.dynoscope.paas.Inbox;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyHandler;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Serves requests of S3, and says in S3's own words why one is refused. */
final class S3Servlet extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(S3Servlet.class.getName());

  private final transient S3Answers answers;
  private final transient Inbox inbox;

  S3Servlet(Buckets buckets, Inbox inbox) {
    answers = new S3Answers(buckets);
    this.inbox = inbox;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String client = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    new Reports(inbox, client).serving(() -> serve(request, response));
  }

  private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (InputStream body = request.getInputStream()) {
      answers.doHandle(request, request, response, body, new S3ProxyHandler.RequestContext());
    } catch (AwsServiceException e) {
      refuse(request, response, code(e), e.statusCode());
    } catch (IllegalArgumentException e) {
      LOG.log(Level.FINE, "a request that is none of S3's", e);
      refuse(request, response, "InvalidArgument", HttpServletResponse.SC_BAD_REQUEST);
    } catch (UnsupportedOperationException e) {
      refuse(request, response, "NotImplemented", HttpServletResponse.SC_NOT_IMPLEMENTED);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "The object storage failed at " + request.getRequestURI(), e);
      refuse(request, response, "InternalError", HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static String code(AwsServiceException why) {
    return Optional.ofNullable(why.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .orElse(S3ErrorCode.INTERNAL_ERROR.toString());
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, String code, int status)
      throws IOException {
    if (status >= HttpServletResponse.SC_BAD_REQUEST) {
      Reports.present().refused(path(request), status, code);
    }
    if (!response.isCommitted()) {
      answers.refuse(request, response, code, status);
    }
  }

  private static String path(HttpServletRequest request) {
    try {
      return URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return request.getRequestURI();
    }
  }
}
