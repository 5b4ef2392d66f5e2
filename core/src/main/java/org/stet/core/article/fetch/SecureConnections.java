package org.stet.core.article.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ssl.TLS;

import org.stet.core.article.fetch.PageNotFetched.Reason;

/** How a site is connected to by https, and why it may not be. */
final class SecureConnections {

    private static final int DEEPEST = 20;

    private SecureConnections() {}

    /** Connections by TLS 1.2 or newer, to whom the context trusts and whose certificate bears the name asked for. */
    static TlsSocketStrategy to(SSLContext trust) {
        return ClientTlsStrategyBuilder.create()
                .setSslContext(trust)
                .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                .buildClassic();
    }

    /** What a failure to connect means for the one who gave the address. */
    static Reason reason(SSLException failure) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return Reason.CERTIFICATE_OF_ANOTHER;
        }
        boolean certificate = false;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return Reason.CERTIFICATE_OUT_OF_DATE;
            }
            certificate |= cause instanceof CertificateException
                    || cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException;
            cause = cause.getCause();
        }
        return certificate ? Reason.CERTIFICATE_NOT_TRUSTED : Reason.NO_SAFE_CONNECTION;
    }
}
