package eu.spindle.helpdesk.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks, just before sending and outside any transaction, whether a recipient may still get a mail. */
public interface RecipientCheck {

    /**
     * Checks whether the mail may be sent.
     *
     * @param membership the recipient's, or null for a mere address
     * @param invitation the invitation it carries, or null
     */
    boolean mayReceive(@Nullable UUID membership, @Nullable UUID invitation);
}
