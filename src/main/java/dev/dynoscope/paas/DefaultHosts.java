package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.time.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hosts that the platform gives every app by itself. Since June 2023 those of new apps end in
 * twelve random hex digits, such as {@code photos-1f0c2a9b33de.herokuapp.test} (Heroku Changelog).
 */
final class DefaultHosts {
  private final Eras eras;
  private final Dice dice;
  private final SortedMap<AppName, String> labels = new TreeMap<>();

  DefaultHosts(Eras eras, Dice dice) {
    this.eras = eras;
    this.dice = dice;
  }

  /** The app's host under the default domain. */
  String of(AppName app) {
    return label(app) + "." + eras.now().names().appDomain();
  }

  /** All of them: the present one, older ones, and the one on this machine. */
  List<String> allOf(AppName app) {
    List<String> hosts = new ArrayList<>();
    hosts.add(of(app));
    eras.now().names().legacyDomains().forEach(domain -> hosts.add(app + "." + domain));
    hosts.add(local(app));
    return hosts;
  }

  /** Browsers resolve {@code *.localhost} to this machine by themselves (RFC 6761, 6.3). */
  static String local(AppName app) {
    return app + ".localhost";
  }

  private String label(AppName app) {
    return labels.computeIfAbsent(
        app,
        _ -> {
          String digits = String.format(Locale.ROOT, "%016x", dice.bits()).substring(0, 12);
          return eras.now().names().randomSuffix() ? app + "-" + digits : app.value();
        });
  }

  /** Forgets those that are gone: an app made anew gets a host of its own. */
  void keepOnly(Apps apps) {
    labels.keySet().removeIf(name -> apps.find(name).isEmpty());
  }
}
