package eu.interlink.access.internal;

import eu.interlink.access.Tokens.Token;
import eu.interlink.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of personal access tokens. */
final class TokenTable {

    /** A token with whose it is. */
    record Row(UUID person, Token token) {
    }

    private final Store store;

    TokenTable(Store store) {
        this.store = store;
    }

    void insert(UUID person, Token token, String hash) {
        store.run(handle -> handle.createUpdate("""
                insert into access.access_token (id, person, name, token_hash, created, expires)
                values (:id, :person, :name, :hash, :created, :expires)""")
                .bind("id", token.id()).bind("person", person).bind("name", token.name()).bind("hash", hash).bind("created", token.created())
                .bind("expires", token.expires()).execute());
    }

    Optional<Row> byHash(String hash) {
        return rows("token_hash = :sought", hash).stream().findFirst();
    }

    /** Newest first. */
    List<Token> of(UUID person) {
        return rows("person = :sought order by id desc", person).stream().map(Row::token).toList();
    }

    private List<Row> rows(String condition, Object sought) {
        return store.read(handle -> handle.createQuery("select id, person, name, created, expires, last_used from access.access_token where " + condition)
                .bind("sought", sought).map((row, context) -> new Row(row.getObject("person", UUID.class), new Token(row.getObject("id", UUID.class),
                        row.getString("name"), Times.instant(row, "created"), Times.optional(row, "expires"), Times.optional(row, "last_used")))).list());
    }

    void used(UUID id, Instant now) {
        store.run(handle -> handle.createUpdate("update access.access_token set last_used = :now where id = :id").bind("now", now).bind("id", id).execute());
    }

    void delete(UUID person, UUID id) {
        store.run(handle -> handle.execute("delete from access.access_token where person = ? and id = ?", person, id));
    }

    void deleteAll(UUID person) {
        store.run(handle -> handle.execute("delete from access.access_token where person = ?", person));
    }
}
