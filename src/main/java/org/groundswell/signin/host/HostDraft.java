package org.groundswell.signin.host;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.groundswell.web.PlainLine;

/**
 * An intranet that registers.
 *
 * @param code what an administrator of this server gave to it
 * @param origin where its pages are, such as {@code https://intranet.agency.example}
 * @param key its public key: JWK, or PEM with a public key or a certificate
 */
public record HostDraft(
    @NotNull @Size(max = 100) String code,
    @NotNull @PlainLine(min = 1, max = 100) String name,
    @NotNull @Size(max = 300) String origin,
    @NotNull @Size(max = 10_000) String key) {}
