package dev.dynoscope.view;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Link;
import dev.dynoscope.view.Block.Picture;
import dev.dynoscope.view.Block.Raw;
import dev.dynoscope.view.Block.Words;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Files in a list; one of them can be opened, and shows what it held. */
final class FileBlocks {
  private static final String OPEN = "file";
  private static final String MORE = "files.more";
  private static final int FIRST = 60;
  private static final int FIRST_BYTES = 128;

  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private FileBlocks(PageContext context) {
    this.context = context;
  }

  /**
   * The files, and the open one's contents.
   *
   * @param where names the list, so that a file that is there twice is opened once
   * @param contents what a file held, by its path
   */
  static List<Block> of(
      PageContext context,
      String where,
      List<FileInfo> files,
      Ink ink,
      Function<String, Contents.Look> contents) {
    FileBlocks list = new FileBlocks(context);
    int most = context.reading().most(MORE + where, FIRST);
    for (FileInfo file : files.stream().limit(most).toList()) {
      String name = where + ":" + file.path();
      boolean open = context.reading().of(OPEN).equals(name);
      Deed press = new Deed.Choose(OPEN, open ? "" : name);
      String size = context.figures().size(file.bytes());
      list.blocks.add(new Link(press, file.path(), size, ink, open));
      if (open) {
        list.contents(contents.apply(file.path()), file);
      }
    }
    if (files.size() > most) {
      Deed more = new Deed.Choose(MORE + where, String.valueOf(most / FIRST + 1));
      String words = context.say("inspector.more-of", files.size() - most);
      list.blocks.add(
          new Block.Buttons(List.of(new Block.Button("more" + where, words, more, true))));
    }
    return list.blocks;
  }

  private void contents(Contents.Look look, FileInfo file) {
    switch (look) {
      case Contents.Look.Waiting _ ->
          blocks.add(new Words(context.say("inspector.file.reading"), Ink.TEXT_FAINT));
      case Contents.Look.Missing _ ->
          blocks.add(
              new Words(
                  context.say(
                      context.notes().takesCommands()
                          ? "inspector.file.unknown"
                          : "inspector.file.recording"),
                  Ink.TEXT_MUTED));
      case Contents.Look.Here here -> here(here.bytes(), file);
    }
  }

  private void here(Bytes bytes, FileInfo file) {
    switch (Preview.of(bytes)) {
      case Preview.Drawn drawn -> blocks.add(new Picture(drawn.bytes(), file.name()));
      case Preview.Written written -> {
        blocks.add(new Raw("file", written.text()));
        if (written.cut()) {
          blocks.add(new Words(context.say("inspector.file.cut"), Ink.TEXT_FAINT));
        }
      }
      case Preview.Empty _ ->
          blocks.add(new Words(context.say("inspector.file.empty"), Ink.TEXT_FAINT));
      case Preview.Other _ -> {
        String hex = HexFormat.of().formatHex(bytes.first(FIRST_BYTES));
        blocks.add(new Raw("file", HexDump.of(hex)));
        blocks.add(new Words(context.say("inspector.file.binary"), Ink.TEXT_FAINT));
      }
    }
  }
}
