package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;

/** The vanishing picture and its cure, on the real program: the sample app, restarted. */
@Timeout(180)
@EnabledOnOs(OS.LINUX)
class ServeStorageTest {
  @TempDir private Path folder = Path.of("");

  private ServeProcess start() throws Exception {
    return ServeProcess.start(folder, "--storage", folder.resolve("kept").toString());
  }

  private static void attach(ServeProcess serve) throws Exception {
    serve.tell("addons:create storage");
    serve.line("app[api]: Attach STORAGE (@ref:storage-");
    serve.line("heroku[web.1]: State changed from starting to up");
  }

  /** The built-in browser's next picture, until it has been shown. */
  private static void upload(ServeProcess serve, String name) throws Exception {
    serve.tell("upload");
    serve.line("path=\"/static/" + name + ".png\"");
  }

  private static void restart(ServeProcess serve) throws Exception {
    serve.tell("ps:restart");
    serve.line("heroku[web.1]: State changed from starting to up");
  }

  private static String picture(JsonNode ready, String name) throws Exception {
    return ServeProcess.get(ready, "/static/" + name + ".png").lines().findFirst().orElse("");
  }

  private static S3Client client(ServeProcess serve) throws Exception {
    serve.tell("config:get AWS_ENDPOINT_URL");
    URI endpoint = URI.create(serve.line("http://127.0.0.1:"));
    serve.tell("config:get AWS_ACCESS_KEY_ID");
    String key = serve.line("AKIA");
    serve.tell("config:get AWS_SECRET_ACCESS_KEY");
    String secret = serve.line("");
    while (!secret.matches("[A-Za-z0-9]{40}")) {
      secret = serve.line("");
    }
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)))
        .build();
  }

  @Test
  void aPictureInStorageOutlivesTheDynoAndIsThereForAnyClient() throws Exception {
    try (ServeProcess serve = start()) {
      JsonNode ready = serve.ready();
      upload(serve, "ada");
      restart(serve);
      assertEquals("HTTP/1.1 404 Not Found", picture(ready, "ada"));
      attach(serve);
      upload(serve, "lin");
      restart(serve);
      assertEquals("HTTP/1.1 200 OK", picture(ready, "lin"));
      assertTrue(ServeProcess.get(ready, "/").contains("the bucket <code>photos-storage</code>"));
      try (S3Client s3 = client(serve)) {
        List<S3Object> objects = s3.listObjectsV2(b -> b.bucket("photos-storage")).contents();
        assertEquals(List.of("lin.png"), objects.stream().map(S3Object::key).toList());
        byte[] bytes =
            s3.getObjectAsBytes(b -> b.bucket("photos-storage").key("lin.png")).asByteArray();
        assertEquals(objects.getFirst().size(), bytes.length);
        assertEquals((byte) 'P', bytes[1]);
      }
    }
  }

  @Test
  void whatIsKeptIsThereAtTheNextStartAndGoesWithTheAddOn() throws Exception {
    try (ServeProcess first = start()) {
      first.ready();
      attach(first);
      upload(first, "ada");
      first.terminate();
      first.exitCode();
    }
    Path kept = folder.resolve("kept").resolve("photos-storage");
    assertTrue(Files.exists(kept.resolve("ada.png")));
    try (ServeProcess second = start()) {
      JsonNode ready = second.ready();
      attach(second);
      assertEquals("HTTP/1.1 200 OK", picture(ready, "ada"));
      second.tell("addons:destroy storage --confirm photos");
      second.line("app[api]: Detach STORAGE (@ref:storage-");
      second.line("heroku[web.1]: State changed from starting to up");
      assertEquals("HTTP/1.1 404 Not Found", picture(ready, "ada"));
      assertTrue(ServeProcess.within(10, () -> !Files.exists(kept)));
      second.terminate();
      second.exitCode();
      assertEquals(List.of(), second.left());
    }
    assertFalse(Files.exists(kept));
  }
}
