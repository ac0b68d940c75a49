package dev.dynoscope.diagram;

import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.wording.Wording;

/** HTTP statuses, in words and colours. */
record Status(Wording wording) {
  /** {@code 200 OK}, {@code 303 redirect}; the word is left out where there is no plain one. */
  String word(int status) {
    String number = String.valueOf(status);
    return switch (status) {
      case 101, 200, 201, 204, 304, 400, 404, 415, 500, 503 ->
          number + " " + wording.say("captions.status." + number);
      case 301, 302, 303, 307, 308 -> number + " " + wording.say("captions.status.redirect");
      default -> wording.say("captions.status.other", number);
    };
  }

  /** {@code 503 H12}. */
  String failed(RequestFact.RequestFailed f) {
    return f.status()
        + " "
        + (f.code().isEmpty() ? wording.say("captions.status.no-such-app") : f.code());
  }

  static Ink ink(int status) {
    if (status < 300) {
      return Ink.OK;
    }
    if (status < 400) {
      return Ink.DNS;
    }
    return status < 500 ? Ink.WAIT : Ink.FAIL;
  }
}
