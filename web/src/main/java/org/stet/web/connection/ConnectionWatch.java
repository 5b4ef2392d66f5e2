package org.stet.web.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.AttributeKey;

/**
 * Ends a connection on which the head of a request takes too long, or on which nothing is asked any more. While a request
 * is under way it looks on: {@link Bodies} sees to the body, and Stet itself to the answer.
 */
final class ConnectionWatch extends ChannelDuplexHandler {

    private static final AttributeKey<ConnectionWatch> OF = AttributeKey.valueOf("org.stet.connection-watch");

    private static final Pattern API = Pattern.compile("[A-Z]{1,10} /api[/? ]");
    private static final int LONGEST_BEGINNING = 20;

    private final Duration head;
    private final Duration idle;
    private Optional<ScheduledFuture<?>> end = Optional.empty();
    private boolean isNew = true;
    private boolean betweenRequests;
    private boolean beginsWithTheApi;

    ConnectionWatch(Duration head, Duration idle) {
        this.head = head;
        this.idle = idle;
    }

    /** The watch of a connection, where it has one. */
    static Optional<ConnectionWatch> of(Channel channel) {
        return Optional.ofNullable(channel.attr(OF).get());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(OF).set(this);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        endAfter(context.channel(), head);
        context.fireChannelActive();
    }

    /** The first byte of the next head. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (betweenRequests) {
            endAfter(context.channel(), head);
        }
        if ((betweenRequests || isNew) && bytes instanceof ByteBuf beginning) {
            beginsWithTheApi = API.matcher(beginning.toString(
                            beginning.readerIndex(),
                            Math.min(beginning.readableBytes(), LONGEST_BEGINNING),
                            StandardCharsets.US_ASCII))
                    .lookingAt();
        }
        betweenRequests = false;
        isNew = false;
        context.fireChannelRead(bytes);
    }

    /** Whether the last head began as one for the API does; what reads heads forgets it where one is too long. */
    boolean beginsWithTheApi() {
        return beginsWithTheApi;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /** A whole head is there. */
    void requestBegan(Channel channel) {
        channel.eventLoop().execute(() -> {
            betweenRequests = false;
            stop();
        });
    }

    /** Its answer is out. */
    void requestEnded(Channel channel) {
        channel.eventLoop().execute(() -> {
            betweenRequests = true;
            endAfter(channel, idle);
        });
    }

    private void endAfter(Channel channel, Duration time) {
        stop();
        end = Optional.of(channel.eventLoop().schedule(() -> channel.close(), time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void stop() {
        end.ifPresent(timer -> timer.cancel(false));
        end = Optional.empty();
    }
}
