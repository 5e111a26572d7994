package eu.spindle.helpdesk.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether whom a mail is for may still get it; asked just before it is sent, outside of any transaction. */
public interface RecipientCheck {

    /**
     * Whether the mail may go.
     *
     * @param membership the recipient's, or null when it goes to an address alone
     * @param invitation that it brings, or null
     */
    boolean reaches(@Nullable UUID membership, @Nullable UUID invitation);
}
