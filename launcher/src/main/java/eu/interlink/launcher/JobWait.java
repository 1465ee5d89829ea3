package eu.interlink.launcher;

import java.util.Map;
import java.util.function.Consumer;

/** Waits for work that the server does in the background. */
final class JobWait {

    private static final long PAUSE_MILLIS = 200;

    private JobWait() {
    }

    /**
     * Waits until a job is over.
     *
     * @param started answer of the call that started it
     * @param note    is told what is being done, whenever that changes
     * @return its result
     */
    static String result(Client client, Client.Answer started, Consumer<String> note) throws InterruptedException {
        Object job = Json.object(Problems.check(started).text()).get("job");
        String last = "";
        while (true) {
            Map<String, Object> state = Json.object(Problems.check(client.get("/api/v1/jobs/" + job)).text());
            String now = String.valueOf(state.get("note"));
            switch (String.valueOf(state.get("status"))) {
                case "RUNNING" -> {
                    if (!now.equals(last)) {
                        note.accept(now);
                        last = now;
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
                case "DONE" -> {
                    return String.valueOf(state.get("result"));
                }
                default -> throw new Stop(Exit.REFUSED, "The work ended without a result: " + now);
            }
        }
    }
}
