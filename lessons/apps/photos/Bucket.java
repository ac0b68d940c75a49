import module java.base;
import module java.net.http;

/**
 * A bucket of object storage that speaks S3, told of by the config vars AWS_ENDPOINT_URL,
 * AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and S3_BUCKET. All that is needed of S3 is
 * here: four requests, and the signature that proves that they come from someone who knows the
 * secret (AWS Signature Version 4). A real app would take a library for it.
 */
final class Bucket {
  private static final String SERVICE = "s3";
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The body is not part of the signature, so that a picture of any size can be streamed. */
  private static final String BODY_HASH = "UNSIGNED-PAYLOAD";

  private final URI endpoint;
  private final String name;
  private final String region;
  private final String accessKey;
  private final String secretKey;
  private final String agent;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Bucket(Map<String, String> config) {
    endpoint = URI.create(config.get("AWS_ENDPOINT_URL"));
    name = config.get("S3_BUCKET");
    region = config.getOrDefault("AWS_REGION", "us-east-1");
    accessKey = config.get("AWS_ACCESS_KEY_ID");
    secretKey = config.get("AWS_SECRET_ACCESS_KEY");
    agent = "photos (dyno " + config.getOrDefault("DYNO", "none") + ")";
  }

  /** The bucket that the config vars tell of, if they do. */
  static Optional<Bucket> from(Map<String, String> config) {
    var needed =
        List.of("AWS_ENDPOINT_URL", "S3_BUCKET", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    return config.keySet().containsAll(needed)
        ? Optional.of(new Bucket(config))
        : Optional.empty();
  }

  String name() {
    return name;
  }

  /** Stores a file under a key; what was there under that key is replaced. */
  void put(String key, Path file, String type) throws IOException {
    var request = request("PUT", key, "").header("Content-Type", type);
    send(request.PUT(HttpRequest.BodyPublishers.ofFile(file)));
  }

  /** An object as it comes; empty if there is none of that key. */
  Optional<HttpResponse<InputStream>> get(String key) throws IOException {
    HttpResponse<InputStream> answer = send(request("GET", key, "").GET());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(answer);
  }

  void delete(String key) throws IOException {
    send(request("DELETE", key, "").DELETE());
  }

  /** All keys in order; S3 tells a thousand at once. */
  List<String> keys() throws IOException {
    List<String> keys = new ArrayList<>();
    String page = "";
    do {
      var request = request("GET", "", page + "list-type=2").GET();
      String xml = new String(send(request).body().readAllBytes(), StandardCharsets.UTF_8);
      keys.addAll(texts(xml, "Key"));
      page =
          texts(xml, "NextContinuationToken").stream()
              .findFirst()
              .map(next -> "continuation-token=" + encode(next) + "&")
              .orElse("");
    } while (!page.isEmpty());
    return keys;
  }

  /** What stands between the tags; the keys of this app hold nothing that XML would escape. */
  private static List<String> texts(String xml, String tag) {
    Matcher m = Pattern.compile("<" + tag + ">([^<]*)</" + tag + ">").matcher(xml);
    return m.results().map(found -> found.group(1)).toList();
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() >= 400) {
        answer.body().close();
      }
      if (answer.statusCode() >= 400 && answer.statusCode() != 404) {
        throw new IOException("the object storage answered with " + answer.statusCode());
      }
      return answer;
    } catch (InterruptedException e) {
      throw new InterruptedIOException("the object storage took too long");
    }
  }

  // ---- the signature ----

  /** A signed request; names in the query must be in order, names and values encoded. */
  private HttpRequest.Builder request(String method, String key, String query) {
    String path = "/" + name + (key.isEmpty() ? "" : "/" + encode(key).replace("%2F", "/"));
    String time = TIME.format(Instant.now());
    String host = endpoint.getAuthority();
    String signed = "host;x-amz-content-sha256;x-amz-date";
    String canonical =
        String.join(
            "\n",
            method,
            path,
            query,
            "host:" + host,
            "x-amz-content-sha256:" + BODY_HASH,
            "x-amz-date:" + time,
            "",
            signed,
            BODY_HASH);
    String scope = String.join("/", time.substring(0, 8), region, SERVICE, "aws4_request");
    String toSign = String.join("\n", ALGORITHM, time, scope, sha256(canonical));
    String authorization =
        "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(ALGORITHM, accessKey, scope, signed, hex(hmac(keyFor(scope), toSign)));
    return HttpRequest.newBuilder(
            endpoint.resolve(path + (query.isEmpty() ? "" : "?" + query)))
        .timeout(PATIENCE)
        .header("User-Agent", agent)
        .header("x-amz-content-sha256", BODY_HASH)
        .header("x-amz-date", time)
        .header("Authorization", authorization);
  }

  /** A key that is good for one day, region and service, made of the secret. */
  private byte[] keyFor(String scope) {
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return key;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** As S3 wants names and values in addresses to be written. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
