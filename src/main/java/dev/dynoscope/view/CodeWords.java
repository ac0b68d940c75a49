package dev.dynoscope.view;

/**
 * What the platform's error codes mean to somebody who meets one, and what can be done (Error
 * Codes, Dev Center).
 *
 * @param what what happened, in a sentence
 * @param cure what to do about it, or how to see it again
 */
record CodeWords(String what, String cure) {

  /** The words for a code; its own for "No such app", which has none. */
  static CodeWords of(String code) {
    return switch (code) {
      case "" -> words("No app has this host.", "domains:add makes the router know a host.");
      case "H10" -> words("The app has no dyno that runs: they crashed.", "logs tells why.");
      case "H11" -> words("Too many requests wait for this app already.", "More dynos: ps:scale.");
      case "H12" -> words("The dyno did not begin to answer in time.", "visit /hang shows it.");
      case "H13" -> words("The dyno hung up without an answer.", "visit /crash shows it.");
      case "H14" -> words("The app has no web dynos.", "ps:scale web=1 starts one.");
      case "H15" -> words("The connection was silent too long.", "Both sides may end it so.");
      case "H17" -> words("What the dyno answered is no HTTP.", "The app must be mended.");
      case "H18" -> words("The dyno hung up in the middle of its answer.", "logs tells why.");
      case "H19" -> words("No dyno accepted the connection in time.", "host:fail shows it.");
      case "H20" -> words("The app did not come up in time.", "logs tells what it waits for.");
      case "H21" -> words("Every dyno refused the connection.", "Does the app listen on PORT?");
      case "H22" -> words("The router has too many connections.", "It passes.");
      case "H24" -> words("The router was stopped under way.", "Ask again.");
      case "H25" -> words("What the dyno answered breaks a limit.", "The app must be mended.");
      case "H26" -> words("What the client sent is no proper HTTP.", "The client must be mended.");
      case "H27" -> words("The client went away before the answer.", "Nothing is wrong.");
      case "H28" -> words("The client was silent too long.", "It must send the whole request.");
      case "H31" ->
          words("The request came to an address that was given up.", "dns:flush forgets it.");
      case "H34" -> words("All dynos that are up are left alone.", "logs tells why.");
      case "H80" -> words("The app is in maintenance mode.", "maintenance:off opens it.");
      case "H81" -> words("Nothing was deployed to this app.", "deploy, and a folder.");
      case "H82" -> words("The free hours are used up.", "account:verify, or the next month.");
      case "H83", "H99" -> words("The platform itself failed.", "It passes.");
      default -> words("", "");
    };
  }

  private static CodeWords words(String what, String cure) {
    return new CodeWords(what, cure);
  }
}
