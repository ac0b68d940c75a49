package dev.dynoscope.sim.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {
  static List<String> shipped() throws IOException {
    return Shipped.names();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("lessons/scenarios/scenario.schema.json")));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatIsShippedIsReadAndIsAsTheSchemaSays(String name) throws Exception {
    assertEquals(List.of(), schema().validate(Shipped.text(name), InputFormat.JSON));
    assertEquals(name.isEmpty(), Shipped.scenario(name).about().isEmpty(), "it says what it shows");
  }

  /** The mistakes, one a line; the schema refuses each of them, too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "lasts":"3w"                      | Line 1, at lasts: "3w" is no span of time; write it as 250ms, 3s, 30m, 2h, 1d.
          "last":"3d"                       | Line 1, at last: this is not known here; did you mean "lasts"?
          "lasts":"3d","start":7            | Line 1, at start: there must be a text, in quotes.
          "lasts":"3d","era":"2018"         | Line 1, at era: "2018" is none of cedar-2014, free-2019, eco.
          "lasts":"3d","apps":{}            | Line 1, at apps: there must be a list, in brackets.
          "lasts":"3d","apps":[{"name":"abc","processes":[{"type":"web","command":"x","atOnce":0}]}] | Line 1, at apps[0].processes[0].atOnce: there must be a whole number, 1 or more.
          "lasts":"3d","apps":[{"name":"abc","processes":[{"type":"web","command":"x","pages":[{"path":"/","does":"wait"}]}]}] | Line 1, at apps[0].processes[0].pages[0].does: "wait" is none of answer, hang, hang-up, hang-up-midway, stall-midway, nonsense, upgrade, exit, close, go-deaf.
          "lasts":"3d","visitors":[{"name":"a","host":"b","pattern":{"often":"1s"}}] | Line 1, at visitors[0].pattern: there must be one of bursts, crowd, daily, steady.
          "lasts":"3d","lines":{"loss":3}   | Line 1, at lines.loss: this is not known here; there can be inside, lossPerMille, outside.
          "lasts":"3d","mishaps":{"disk-full":1001} | Line 1, at mishaps.disk-full: there must be a whole number, 0 to 1000.
          "lasts":"3d","machineLife":{"uniform":{"least":"3s"}} | Line 1, at machineLife.uniform.most: this is missing; add "most": "…".
          """)
  void aMistakeIsToldWithItsPlaceAndTheWayOut(String wrong, String sentence) throws IOException {
    String json = "{\"title\":\"t\"," + wrong + "}";
    Unreadable told = assertThrows(Unreadable.class, () -> ScenarioFile.read(json));
    assertEquals(sentence, told.getMessage());
    assertEquals(false, schema().validate(json, InputFormat.JSON).isEmpty(), json);
  }

  @Test
  void aNumberThatNoEraHasIsToldWithItsName() {
    String json = "{\"title\":\"t\",\"lasts\":\"1d\",\"numbers\":{\"fleet\":{\"hosts\":3}}}";
    Unreadable told = assertThrows(Unreadable.class, () -> ScenarioFile.read(json));
    assertEquals(
        "Line 1, at numbers: \"hosts\" is none of hostsPerZone, noticeAfter, zones.",
        told.getMessage());
  }

  @Test
  void aCommandForTheClockIsRefusedForItGoesByItself() {
    String json =
        "{\"title\":\"t\",\"lasts\":\"1d\",\"acts\":[{\"at\":\"1s\",\"tell\":\"skip 3h\"}]}";
    Unreadable told = assertThrows(Unreadable.class, () -> ScenarioFile.read(json));
    assertEquals(
        "Line 1, at acts[0].tell: the clock of a simulation goes by itself; say with \"at\" when"
            + " things are done.",
        told.getMessage());
  }

  @Test
  void whatIsNoJsonIsToldWithItsLine() {
    Unreadable told = assertThrows(Unreadable.class, () -> ScenarioFile.read("{\n\"title\":}"));
    assertEquals(
        "Line 2, at column 9: this is not JSON; look here and just before it for a comma, a quote"
            + " or a bracket that is missing, or one too many.",
        told.getMessage());
  }
}
