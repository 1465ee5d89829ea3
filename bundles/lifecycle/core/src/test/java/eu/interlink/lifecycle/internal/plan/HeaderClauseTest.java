package eu.interlink.lifecycle.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeaderClauseTest {

    @Test
    void commas_inside_quotes_do_not_end_a_clause() {
        List<HeaderClause> clauses = HeaderClause.parse("a.b;version=\"[1.0,2)\",c;d;resolution:=optional;version:Version=\"3\"");
        assertEquals(List.of("a.b", "c", "d"), clauses.stream().map(HeaderClause::name).toList());
        assertEquals(Optional.of("[1.0,2)"), clauses.getFirst().attribute("version"));
        assertEquals(Optional.of("optional"), clauses.getLast().directive("resolution"));
        assertEquals(Optional.of("3"), clauses.getLast().attribute("version"));
    }

    @Test
    void signs_inside_a_quoted_filter_mean_nothing() {
        HeaderClause clause = HeaderClause.parse("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\"").getFirst();
        assertEquals(Optional.of("(&(osgi.ee=JavaSE)(version=21))"), clause.directive("filter"));
    }

    @Test
    void an_absent_or_empty_header_has_no_clauses() {
        assertEquals(List.of(), HeaderClause.parse(null));
        assertEquals(List.of(), HeaderClause.parse("  , "));
    }
}
