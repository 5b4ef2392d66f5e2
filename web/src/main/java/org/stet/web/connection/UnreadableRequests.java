package org.stet.web.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

import org.stet.web.error.Problem;
import org.stet.web.error.ProblemCode;

/**
 * Gives words to an error answer that has none, or none that say what they are: to a head that cannot be read, or is too long, or while Stet stops. No route
 * and no filter sees these requests.
 */
final class UnreadableRequests extends ChannelDuplexHandler {

    private static final int FIRST_FINAL = 200;
    private static final int FIRST_ERROR = 400;

    /** What came in and has no answer yet; the next one may be here before the last is answered. */
    private final Queue<Asked> unanswered = new ArrayDeque<>();

    private record Asked(boolean byProgram, boolean forTheHeadAlone) {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            boolean byProgram = request.decoderResult().isFailure()
                    ? ConnectionWatch.of(context.channel())
                            .filter(ConnectionWatch::beginsWithTheApi)
                            .isPresent()
                    : request.uri().startsWith("/api");
            unanswered.add(new Asked(byProgram, HttpMethod.HEAD.equals(request.method())));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof HttpResponse response) || response.status().code() < FIRST_FINAL) {
            context.write(message, promise);
            return;
        }
        Asked asked = unanswered.isEmpty() ? new Asked(false, false) : unanswered.remove();
        if (isWordless(response) && !asked.forTheHeadAlone()) {
            FullHttpResponse answer = inWords(response, asked.byProgram());
            ReferenceCountUtil.release(message);
            context.write(answer, promise);
        } else {
            context.write(message, promise);
        }
    }

    private static boolean isWordless(HttpResponse response) {
        return response instanceof LastHttpContent
                && response.status().code() >= FIRST_ERROR
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static FullHttpResponse inWords(HttpResponse wordless, boolean fromPrograms) {
        HttpResponseStatus status = wordless.status();
        String sentence = sentence(status.code());
        ByteBuf body = Unpooled.copiedBuffer(
                fromPrograms ? problem(status, sentence) : page(sentence), StandardCharsets.UTF_8);
        DefaultFullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        answer.headers().add(wordless.headers());
        answer.headers()
                .set(
                        HttpHeaderNames.CONTENT_TYPE,
                        fromPrograms ? "application/problem+json" : "text/html; charset=UTF-8")
                .set(HttpHeaderNames.CONTENT_LANGUAGE, Problem.LANGUAGE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close");
        if (status.code() == 503) {
            answer.headers().set("Retry-After", "5");
        }
        return answer;
    }

    private static String sentence(int status) {
        return switch (status) {
            case 413 -> "Stet takes up to 12 MB at a time.";
            case 414 -> "The address is too long.";
            case 431 -> "The head of the request is too large. Delete Stet’s cookies in this browser, then try again.";
            case 503 -> "Stet is stopping. Try again in a moment.";
            default -> "Stet cannot read this request.";
        };
    }

    private static String problem(HttpResponseStatus status, String sentence) {
        ProblemCode code = ProblemCode.of(status.code());
        return "{\"type\":\"/problems/" + code.code() + "\",\"code\":\"" + code.code() + "\",\"title\":\""
                + code.title() + "\",\"status\":" + status.code() + ",\"detail\":\"" + sentence + "\"}";
    }

    private static String page(String sentence) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Stet</title>"
                + "<link rel=\"stylesheet\" href=\"/static/stet.css\"></head><body><main class=\"narrow\"><h1>"
                + sentence
                + "</h1></main></body></html>\n";
    }
}
