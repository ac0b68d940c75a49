package dev.dynoscope.live.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Amazon's own client finds in our storage what it knows from S3. */
class ObjectStorageTest {
  @TempDir Path folder;
  private StorageBench bench;
  private Input.OfStorage opened;
  private S3Client s3;

  @BeforeEach
  void open() throws InterruptedException {
    bench = new StorageBench(folder.resolve("storage"));
    opened = bench.open("photos");
    s3 = StorageBench.client(opened, "photos");
  }

  @AfterEach
  void close() {
    s3.close();
    bench.close();
  }

  private void put(String key, String text) throws InterruptedException {
    s3.putObject(b -> b.bucket("photos").key(key), RequestBody.fromString(text));
    assertEquals(
        new Input.ObjectStored("photos", key, text.length(), ""), withoutClient(bench.next()));
  }

  private static Input withoutClient(Input input) {
    return switch (input) {
      case Input.ObjectStored i -> new Input.ObjectStored(i.bucket(), i.key(), i.bytes(), "");
      case Input.ObjectFetched i -> new Input.ObjectFetched(i.bucket(), i.key(), i.bytes(), "");
      case Input.ObjectDeleted i -> new Input.ObjectDeleted(i.bucket(), i.key(), "");
      case Input.ObjectsListed i -> new Input.ObjectsListed(i.bucket(), i.count(), "");
      case Input.AccessRefused i ->
          new Input.AccessRefused(i.bucket(), i.key(), i.status(), i.why(), "");
      default -> input;
    };
  }

  private static int status(Runnable request) {
    return assertThrows(S3Exception.class, request::run).statusCode();
  }

  @Test
  void givesBackWhatWasStoredAndReportsIt() throws Exception {
    put("faces/ada.png", "a picture");
    byte[] body = s3.getObjectAsBytes(b -> b.bucket("photos").key("faces/ada.png")).asByteArray();
    assertEquals("a picture", new String(body, StandardCharsets.UTF_8));
    Input fetched = bench.next();
    assertEquals(new Input.ObjectFetched("photos", "faces/ada.png", 9, ""), withoutClient(fetched));
    assertTrue(((Input.ObjectFetched) fetched).client().startsWith("aws-sdk-java/"));
  }

  @Test
  void listsAndDeletes() throws Exception {
    put("ada.png", "1");
    put("lin.png", "22");
    List<String> keys =
        s3.listObjectsV2(b -> b.bucket("photos")).contents().stream().map(S3Object::key).toList();
    assertEquals(List.of("ada.png", "lin.png"), keys);
    assertEquals(new Input.ObjectsListed("photos", 2, ""), withoutClient(bench.next()));
    s3.deleteObject(b -> b.bucket("photos").key("ada.png"));
    assertEquals(new Input.ObjectDeleted("photos", "ada.png", ""), withoutClient(bench.next()));
    ObjectIdentifier lin = ObjectIdentifier.builder().key("lin.png").build();
    s3.deleteObjects(b -> b.bucket("photos").delete(Delete.builder().objects(lin).build()));
    Input.ObjectDeleted last = (Input.ObjectDeleted) bench.next();
    assertEquals("lin.png", last.key());
    assertTrue(last.client().startsWith("aws-sdk-java/"), "known in every thread: " + last);
    assertEquals(0, s3.listObjectsV2(b -> b.bucket("photos")).keyCount());
  }

  @Test
  void copiesWithinTheBucketAndTakesLargeObjectsInParts() throws Exception {
    put("ada.png", "a picture");
    s3.copyObject(b ->
        b.sourceBucket("photos")
            .sourceKey("ada.png")
            .destinationBucket("photos")
            .destinationKey("copy.png"));
    assertEquals(new Input.ObjectStored("photos", "copy.png", 9, ""), withoutClient(bench.next()));
    byte[] part = new byte[5 << 20];
    new Random(7).nextBytes(part);
    String upload = s3.createMultipartUpload(b -> b.bucket("photos").key("big")).uploadId();
    String tag =
        s3.uploadPart(
                b -> b.bucket("photos").key("big").uploadId(upload).partNumber(1),
                RequestBody.fromBytes(part))
            .eTag();
    CompletedPart completed = CompletedPart.builder().partNumber(1).eTag(tag).build();
    s3.completeMultipartUpload(b ->
        b.bucket("photos")
            .key("big")
            .uploadId(upload)
            .multipartUpload(m -> m.parts(List.of(completed))));
    Input.ObjectStored big = new Input.ObjectStored("photos", "big", part.length, "");
    assertEquals(big, withoutClient(bench.next()));
    assertArrayEquals(part, s3.getObjectAsBytes(b -> b.bucket("photos").key("big")).asByteArray());
  }

  @Test
  void saysThatThereIsNoSuchObject() throws Exception {
    assertThrows(
        NoSuchKeyException.class,
        () -> s3.getObjectAsBytes(b -> b.bucket("photos").key("bob.png")));
    assertEquals(
        new Input.AccessRefused("photos", "bob.png", 404, "NoSuchKey", ""),
        withoutClient(bench.next()));
  }

  @Test
  void refusesAWrongSecretAndAnUnknownKey() throws Exception {
    try (S3Client wrong = StorageBench.client(opened, "KEY-photos", "guessed")) {
      assertEquals(403, status(() -> wrong.listObjectsV2(b -> b.bucket("photos"))));
    }
    assertEquals(
        new Input.AccessRefused("photos", "", 403, "SignatureDoesNotMatch", ""),
        withoutClient(bench.next()));
    try (S3Client unknown = StorageBench.client(opened, "KEY-nobody", "guessed")) {
      assertEquals(403, status(() -> unknown.listObjectsV2(b -> b.bucket("photos"))));
    }
  }

  @Test
  void refusesRequestsWithoutAKey() throws Exception {
    put("ada.png", "a picture");
    String endpoint = ((Input.BucketOpened) opened).endpoint();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String path : List.of("/", "/photos", "/photos/ada.png")) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + path)).build();
        assertEquals(403, http.send(request, BodyHandlers.discarding()).statusCode(), path);
      }
    }
  }

  @Test
  void showsAnAppItsOwnBucketAlone() throws Exception {
    put("ada.png", "a picture");
    bench.open("shop");
    try (S3Client foreign = StorageBench.client(opened, "shop")) {
      assertEquals(
          List.of("shop"), foreign.listBuckets().buckets().stream().map(Bucket::name).toList());
      assertEquals(403, status(() -> foreign.listObjectsV2(b -> b.bucket("photos"))));
      assertEquals(403, status(() -> foreign.headBucket(b -> b.bucket("photos"))));
      assertEquals(
          403, status(() -> foreign.getObjectAsBytes(b -> b.bucket("photos").key("ada.png"))));
      RequestBody body = RequestBody.fromString("mine");
      assertEquals(403, status(() -> foreign.putObject(b -> b.bucket("photos").key("x"), body)));
      assertEquals(403, status(() -> foreign.deleteBucket(b -> b.bucket("photos"))));
      assertEquals(403, status(() -> foreign.createBucket(b -> b.bucket("third"))));
      assertEquals(
          403,
          status(() ->
              foreign.copyObject(b ->
                  b.sourceBucket("photos")
                      .sourceKey("ada.png")
                      .destinationBucket("shop")
                      .destinationKey("taken.png"))));
    }
  }

  @Test
  void keepsTheBucketItselfFromItsOwner() {
    assertEquals(403, status(() -> s3.deleteBucket(b -> b.bucket("photos"))));
    assertEquals(403, status(() -> s3.putBucketAcl(b -> b.bucket("photos").acl("public-read"))));
    assertEquals(409, status(() -> s3.createBucket(b -> b.bucket("photos"))));
  }

  @Test
  void aKeyLeadsNowhereOutsideTheFolder() throws Exception {
    Path outside = Files.writeString(folder.resolve("secret.txt"), "not yours");
    for (String key : List.of("../../secret.txt", "..%2f..%2fsecret.txt", "/../../secret.txt")) {
      assertThrows(
          S3Exception.class, () -> s3.getObjectAsBytes(b -> b.bucket("photos").key(key)), key);
      try {
        s3.putObject(b -> b.bucket("photos").key(key), RequestBody.fromString("mine"));
      } catch (S3Exception refused) {
        assertTrue(refused.statusCode() >= 400);
      }
    }
    assertEquals("not yours", Files.readString(outside));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aClosedBucketIsGoneWithAllThatWasInIt() throws Exception {
    put("ada.png", "a picture");
    bench.storage.carryOut(new Effect.CloseBucket("photos"));
    Input again = bench.open("photos");
    assertEquals(List.of(), ((Input.BucketOpened) again).objects());
    assertEquals(0, s3.listObjectsV2(b -> b.bucket("photos")).keyCount());
  }

  @Test
  void whatWasKeptIsThereAtTheNextStart() throws Exception {
    put("faces/ada.png", "a picture");
    bench.close();
    try (StorageBench next = new StorageBench(folder.resolve("storage"))) {
      Input.OfStorage there = next.open("photos");
      assertEquals(
          List.of(new FileInfo("faces/ada.png", 9)), ((Input.BucketOpened) there).objects());
      try (S3Client client = StorageBench.client(there, "photos")) {
        assertEquals(
            "a picture",
            client.getObjectAsBytes(b -> b.bucket("photos").key("faces/ada.png")).asUtf8String());
      }
    }
  }

  @Test
  void nobodyListensWhenItIsClosed() {
    URI endpoint = URI.create(((Input.BucketOpened) opened).endpoint());
    bench.close();
    assertThrows(
        IOException.class, () -> new Socket(endpoint.getHost(), endpoint.getPort()).close());
  }

  @Test
  void takesNoFolderAndNoPortBeforeItIsNeeded() {
    Path unused = folder.resolve("unused");
    new StorageBench(unused).close();
    assertFalse(Files.exists(unused));
  }

  @Test
  void aFolderThatCannotBeHadIsASentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    try (StorageBench stuck = new StorageBench(file.resolve("storage"))) {
      Input.BucketUnopenable why = (Input.BucketUnopenable) stuck.open("photos");
      assertTrue(why.sentence().contains(file.toString()), why.sentence());
      assertTrue(why.sentence().contains("--storage"), why.sentence());
    }
  }
}
