package org.stet.web.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts every connection that comes in under watch. Netty finds it by {@code META-INF/services} where the system property
 * {@code io.netty.bootstrap.extensions} says so, which {@code org.stet.web.start} sets before anything listens; the
 * framework itself has no place to set how long a head may take.
 */
public final class WatchedConnections extends ChannelInitializerExtension {

    /** The name that Vert.x gives to what reads heads; what answers comes after it. */
    private static final String HEAD_READER = "httpDecoder";

    private static final String LAST = "handler";

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        ConnectionSettings limits =
                ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(ConnectionSettings.class);
        channel.pipeline().addFirst(new ConnectionWatch(limits.head(), limits.idle()), new Arriving());
    }

    /** Waits until the connection can read HTTP, which with TLS is after the handshake. */
    private static final class Arriving extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (context.pipeline().get(HEAD_READER) != null
                    && context.pipeline().get(LAST) != null) {
                context.pipeline().addBefore(LAST, "stet-unreadable", new UnreadableRequests());
                context.fireChannelRead(bytes);
                context.pipeline().remove(this);
            } else {
                context.fireChannelRead(bytes);
            }
        }
    }
}
