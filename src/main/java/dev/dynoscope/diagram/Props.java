package dev.dynoscope.diagram;

/**
 * What stands on the stage besides browser, DNS, router and dynos.
 *
 * @param storage whether there is object storage
 * @param hours whether free hours are counted
 * @param crowd whether there are more dynos than can be drawn
 */
record Props(boolean storage, boolean hours, boolean crowd) {
  static Props of(Shot shot, boolean crowd) {
    return new Props(
        StorageDrawing.there(shot), shot.after().account().allowance().isPositive(), crowd);
  }
}
