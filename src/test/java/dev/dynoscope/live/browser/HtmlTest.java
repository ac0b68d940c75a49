package dev.dynoscope.live.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void readsTitleLinesAndPictures() {
    Page page =
        Html.read(
            """
            <!doctype html><head><title>A &amp; B</title><style>p { color: red }</style></head>
            <body><h1>Profile
              pictures</h1><p>Served by <span>web.1</span> <b>now</b></p>
            <ul><li><img src="/static/ada.png" alt="Ada"> <b>Ada</b></li></ul>
            <script>document.write("<p>no</p>")</script><!-- <p>nor this</p> --><p>5 &lt; 6</p>
            """);
    assertEquals("A & B", page.title());
    assertEquals(List.of("Profile pictures", "Served by web.1 now", "Ada", "5 < 6"), page.lines());
    assertEquals(List.of(new Page.Image("/static/ada.png", "Ada")), page.images());
  }

  @Test
  void attributesMayBeQuotedEitherWayOrNotAtAll() {
    Page page = Html.read("<IMG SRC='a.png' ALT=one><img alt=\"x > y\" src=b.png/><img alt=none>");
    assertEquals(
        List.of(new Page.Image("a.png", "one"), new Page.Image("b.png/", "x > y")), page.images());
  }

  @Test
  void twelveLinesOfAHundredAndTwentyCharactersAreTheMost() {
    Page page = Html.read(("<p>" + "x".repeat(300)).repeat(40));
    assertEquals(12, page.lines().size());
    assertEquals("x".repeat(119) + "…", page.lines().getFirst());
  }

  @Test
  void tagsThatAreCutOffEndThePage() {
    assertEquals(List.of("a"), Html.read("a<p class=\"").lines());
    assertEquals(List.of("a"), Html.read("a<!-- b").lines());
    assertEquals(List.of("a"), Html.read("a<script>b").lines());
    assertEquals(List.of("1 < 2 <"), Html.read("1 < 2 <").lines());
    assertEquals("open", Html.read("<title>open").title());
  }

  @Test
  void referencesByNumberAreReadAndWrongOnesStayOrAreMarked() {
    assertEquals(
        List.of("é → \uFFFD \uFFFD &nope; &"),
        Html.read("&#233; &#x2192; &#xD800; &#9999999; &nope; &").lines());
  }

  @Test
  void anythingCanBeReadWithoutFailing() {
    SplittableRandom random = new SplittableRandom(7);
    String[] bits = {"<", ">", "</", "<!--", "-->", "img ", "src=", "\"", "'", "&#", ";", "x", " "};
    for (int run = 0; run < 2000; run++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        html.append(bits[random.nextInt(bits.length)]);
      }
      assertTrue(Html.read(html.toString()).lines().size() <= Page.MOST_LINES, html.toString());
    }
  }
}
