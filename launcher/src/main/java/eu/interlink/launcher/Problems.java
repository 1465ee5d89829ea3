package eu.interlink.launcher;

import java.util.Map;

/** Turns an answer of the server that is no success into one line. */
final class Problems {

    private Problems() {
    }

    static String text(Client.Answer answer) {
        Map<String, Object> problem = Json.object(answer.text());
        Object detail = problem.get("detail");
        return detail == null ? "The server answered with status " + answer.status() + "." : detail.toString();
    }

    /** The answer if it is a success, else the end of the program with the server's words. */
    static Client.Answer check(Client.Answer answer) {
        if (!answer.ok()) {
            throw new Stop(Exit.REFUSED, text(answer));
        }
        return answer;
    }
}
