package org.stet.core.training.encoder;

import java.nio.file.Path;

/**
 * What an encoder is trained from, and for how long.
 *
 * @param attributions articles with attributions
 * @param development others of the kind, for figures only
 * @param claimBuster sentences with {@code "NFS"}, {@code "UFS"} or {@code "CFS"}; one in ten is for figures only
 * @param folder where what a broken run needs is kept, and where the weights go
 * @param epochs how often each article is read
 * @param steps after how many steps to stop at the latest
 * @param seed what chance begins with
 * @param threads how many the engine computes with
 */
public record EncoderPlan(
        Path attributions,
        Path development,
        Path claimBuster,
        Path folder,
        int epochs,
        int steps,
        long seed,
        int threads) {}
