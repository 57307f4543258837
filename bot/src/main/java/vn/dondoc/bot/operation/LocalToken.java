package vn.dondoc.bot.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Proves to the running program that a command comes from this machine's owner of the data directory. */
public record LocalToken(String value) {
    private static final String FILE = "local.token";

    static LocalToken in(Path data) throws IOException {
        Path file = data.resolve(FILE);
        Files.createDirectories(data);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return new LocalToken(Files.readString(file).strip());
    }

    public boolean matches(@Nullable String given) {
        return given != null && MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
