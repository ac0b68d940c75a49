package dev.dynoscope.sim;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.sim.json.ScenarioFile;
import dev.dynoscope.sim.scenario.Scenario;

/** The apps that plays are about: what a page does is in its path. */
final class FaultScenario {
  private static final String JSON =
      """
      {
        "title": "Whatever can go wrong",
        "start": "2019-11-10T12:00:00Z",
        "lasts": "9999d",
        "apps": [
          { "name": "photos", "processes": [
              { "type": "web", "command": "node app.js", "atOnce": 3, "memory": { "megabytes": 100 },
                "writes": [ { "path": "log.txt", "bytes": 9 } ], "prints": [ "Listening" ],
                "pages": [
                  { "path": "/hang", "does": "hang" },
                  { "path": "/hang-up", "does": "hang-up" },
                  { "path": "/midway", "does": "hang-up-midway" },
                  { "path": "/stall", "does": "stall-midway" },
                  { "path": "/nonsense", "does": "nonsense" },
                  { "path": "/upgrade", "does": "upgrade" },
                  { "path": "/exit", "does": "exit" },
                  { "path": "/slow", "takes": "40s" },
                  { "path": "/keep", "keeps": 300 },
                  { "path": "/big", "restriction": "oversized-header" },
                  { "path": "/write", "writes": [ { "path": "a.png", "bytes": 99 } ] } ] },
              { "type": "run", "command": "bash", "status": 0,
                "life": { "uniform": { "least": "1s", "most": "2h" } } },
              { "type": "worker", "command": "node jobs.js" } ] },
          { "name": "shop", "processes": [
              { "type": "web", "command": "node shop.js", "boot": "30s", "heedsTerm": false },
              { "type": "lazy", "command": "node lazy.js", "binds": false } ] }
        ]
      }
      """;

  private FaultScenario() {}

  static Scenario make() {
    try {
      return ScenarioFile.read(JSON);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }
}
