package net.rfcdesk.wiki.user;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Pictures of people: some of the demo have one, all others the same silhouette. */
public final class ProfilePicture {
    /** Below the context path. */
    public static final String FOLDER = "/images/icons/profilepics/";

    private static final String SILHOUETTE = "default.svg";
    private static final Map<String, String> OWN = Map.of("lead", "lead.svg", "product", "product.svg");

    private ProfilePicture() {}

    /** @return below the context path */
    public static String path(String userName) {
        return FOLDER + OWN.getOrDefault(userName, SILHOUETTE);
    }

    /** @return the picture of that name, as SVG */
    public static Optional<String> of(String file) {
        return file.equals(SILHOUETTE) || OWN.containsValue(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static String read(String file) {
        try (InputStream svg = ProfilePicture.class.getResourceAsStream(file)) {
            return new String(svg.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
