package eu.interlink.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void text_becomes_headings_lists_and_tables() {
        String html = markdown.html("# Plan\n\n* one\n* **two**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        assertTrue(html.contains("<h3>Plan</h3>"), html);
        assertTrue(html.contains("<strong>two</strong>"), html);
        assertTrue(html.contains("<td>1</td>"), html);
    }

    @Test
    void links_open_apart_and_tell_nobody() {
        assertEquals("<p><a href=\"https://example.org\" rel=\"nofollow noopener noreferrer\" target=\"_blank\">x</a></p>\n",
                markdown.html("[x](https://example.org)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "[x](javascript:alert(1))", "[x](data:text/html,<script>1</script>)", "<img src=x onerror=alert(1)>",
        "![x](https://tracker.example/x.png)", "<a href=\"javascript:1\" onclick=\"1\">x</a>", "<svg onload=alert(1)>", "<iframe src=\"https://x\"></iframe>",
        "[x](vbscript:1)", "<style>*{display:none}</style>"})
    void nothing_that_runs_or_loads_remains(String text) {
        String html = markdown.html(text);
        for (String danger : new String[] {"<script", "<a href=\"javascript:", "<img", "<svg", "<iframe", "<style", "<a href=\"data:", "<a href=\"vbscript:"}) {
            assertFalse(html.contains(danger), html);
        }
    }

    @Test
    void mad_nesting_ends() {
        assertFalse(markdown.html(">".repeat(20_000) + "x").isEmpty());
        assertFalse(markdown.html("[".repeat(20_000)).isEmpty());
    }
}
