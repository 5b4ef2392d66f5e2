/**
 * Trains the encoder and writes it as the file that the product runs. Only this room needs the training engine (DJL with
 * PyTorch), which is no part of the product.
 */
package org.stet.core.training.encoder;
