package eu.spindle.test;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/** Reads an endless response while an action runs and for a second after it, then disconnects. */
final class EventProbe implements BodySubscriber<byte[]> {

    private static final long A_SECOND = 1000;

    private final Runnable meanwhile;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();

    EventProbe(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
        var later = CompletableFuture.delayedExecutor(A_SECOND, TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(meanwhile, Thread::startVirtualThread)
                .thenRunAsync(() -> end(subscription), later)
                .exceptionally(failure -> {
                    subscription.cancel();
                    body.completeExceptionally(failure);
                    return null;
                });
    }

    private void end(Subscription subscription) {
        complete();
        subscription.cancel();
    }

    private synchronized void complete() {
        body.complete(heard.toByteArray());
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        for (var part : parts) {
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            heard.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        complete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }
}
