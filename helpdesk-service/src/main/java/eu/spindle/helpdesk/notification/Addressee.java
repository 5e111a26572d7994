package eu.spindle.helpdesk.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told: one membership, one invitation, all who hold a role (of one enterprise), or one person whose
 * membership is not known.
 */
public record Addressee(
        @Nullable UUID membership,
        @Nullable UUID invitation,
        @Nullable String role,
        @Nullable UUID enterprise) {}
