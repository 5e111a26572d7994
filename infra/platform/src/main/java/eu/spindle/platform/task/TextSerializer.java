package eu.spindle.platform.task;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Stores a task's data as plain text, so that it is readable and no class is deserialised. */
class TextSerializer implements Serializer {

    @Override
    public byte[] serialize(@Nullable Object data) {
        return data == null ? new byte[0] : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return type.cast(new String(data, StandardCharsets.UTF_8));
    }
}
