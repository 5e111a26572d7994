package eu.spindle.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Checks whether a server responds. */
public final class Probe {

    private static final int LIMIT_MILLIS = 2000;

    private Probe() {}

    /** Whether this address responds with 200. */
    public static boolean answersOk(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
