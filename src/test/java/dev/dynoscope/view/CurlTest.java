package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.journal.RequestId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request becomes a command that sends the same again. */
class CurlTest {
  private static final RequestId ID = new RequestId("1");
  private static final String ROUTER = "127.0.0.1:38080";

  private static Curl of(String... lines) {
    return Curl.of(Wires.head(ID, HeadWay.FROM_CLIENT, lines));
  }

  @Test
  void plainRequestKeepsItsHeadersAndGetsNoOthers() {
    assertEquals(
        "curl -i -H 'Host: a.test' -H 'X-Odd: it'\\''s' -H Accept: --path-as-is"
            + " 'http://127.0.0.1:38080/a?b=c&d'",
        of("GET /a?b=c&d HTTP/1.1", "Host: a.test", "X-Odd: it's", "Connection: close")
            .command(ROUTER));
  }

  @Test
  void acceptOfCurlItselfNeedNotBeNamed() {
    assertEquals(
        "curl -i --head -H 'Host: a.test' --path-as-is http://127.0.0.1:38080/",
        of("HEAD / HTTP/1.1", "Host: a.test", "Accept: */*").command(ROUTER));
  }

  @Test
  void bodyIsReplacedByAsManyZerosAndSecretsAreLeftOut() {
    Curl curl = Curl.of(Wires.upload(ID).getFirst());
    assertEquals(Optional.of(48_611L), curl.body());
    assertEquals(List.of("Cookie"), curl.left());
    assertEquals(
        "head -c 48611 /dev/zero | curl -i -X POST -H 'Host: photos.herokuapp.test'"
            + " -H 'User-Agent: Dynoscope' -H 'Content-Type: multipart/form-data;"
            + " boundary=----dynoscope-form-8c1f3a5b7d9e' -H 'Accept: text/html,*/*;q=0.8'"
            + " --data-binary @- --path-as-is http://127.0.0.1:38080/upload",
        curl.command(ROUTER));
  }
}
