package dev.dynoscope.live.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.s3proxy.auth.AuthenticationType;

/** S3 as the library speaks it, signatures of version 4 only, with our keys and limits. */
final class S3Answers extends S3ProxyHandler {
  /** The largest object that S3 takes in one request, 5 GB. */
  private static final long LARGEST_OBJECT = 5L << 30;

  /** A body that is signed as a whole is held in memory while it is checked. */
  private static final long LARGEST_SIGNED_WHOLE = 32L << 20;

  private static final int LARGEST_CHUNK = 16 << 20;

  /** A signature is good for a quarter of an hour, as with S3. */
  private static final int TIME_SKEW_SECONDS = 900;

  S3Answers(Buckets buckets) {
    super(
        Buckets.nothing(),
        AuthenticationType.AWS_V4,
        "nobody",
        "",
        null,
        LARGEST_OBJECT,
        LARGEST_SIGNED_WHOLE,
        LARGEST_CHUNK,
        true,
        CrossOriginResourceSharing.disabled(),
        "",
        TIME_SKEW_SECONDS);
    setBlobStoreLocator(buckets);
  }

  void refuse(HttpServletRequest request, HttpServletResponse response, String code, int status)
      throws IOException {
    String message = status + " " + code;
    sendSimpleErrorResponse(request, response, code, status, message, Map.of());
  }
}
