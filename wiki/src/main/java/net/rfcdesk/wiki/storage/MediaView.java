package net.rfcdesk.wiki.storage;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Images and emoticons. */
final class MediaView {
    private static final String[] SIZES = {"width", "height"};

    private MediaView() {}

    static Map<String, Construct> constructs() {
        return Map.of("ac:image", MediaView::image, "ac:emoticon", MediaView::emoticon);
    }

    private static void image(StorageElement from, Element into) {
        WebAddress source = new WebAddress(
                from.first("ri:url").flatMap(url -> url.attribute("ri:value")).orElse(""));
        if (source.isSafe()) {
            embed(from, source, into);
        } else {
            Markup.add(into, "span", "confluence-embedded-file-wrapper").text(cannotShow(from));
        }
    }

    private static String cannotShow(StorageElement from) {
        Optional<String> file = from.first("ri:attachment").flatMap(attachment -> attachment.attribute("ri:filename"));
        return file.map(name -> "[Image " + name + ": this wiki keeps no attachments]")
                .orElse("[Image without a usable address]");
    }

    private static void embed(StorageElement from, WebAddress source, Element into) {
        boolean sized =
                from.attribute("ac:width").or(() -> from.attribute("ac:height")).isPresent();
        String manual = sized ? " confluence-embedded-manual-size" : "";
        Element wrapper = Markup.add(into, "span", "confluence-embedded-file-wrapper" + manual);
        boolean thumbnail =
                from.attribute("ac:thumbnail").filter("true"::equals).isPresent();
        Element image = Markup.add(wrapper, "img", "confluence-embedded-image confluence-external-resource")
                .attr("src", source.value())
                .attr("data-image-src", source.value())
                .attr("alt", from.attribute("ac:alt").orElse(""));
        if (thumbnail) {
            image.addClass("confluence-thumbnail");
        }
        from.attribute("ac:title").ifPresent(title -> image.attr("title", title));
        for (String size : SIZES) {
            from.attribute("ac:" + size)
                    .filter(pixels -> pixels.matches("\\d+"))
                    .ifPresent(pixels -> image.attr(size, pixels));
        }
    }

    private static void emoticon(StorageElement from, Element into) {
        String name = from.attribute("ac:name").orElse("");
        String text = "(" + name + ")";
        Markup.add(into, "span", "emoticon emoticon-" + name.replaceAll("[^\\w-]", ""))
                .attr("data-emoticon-name", name)
                .attr("title", text)
                .attr("role", "img")
                .attr("aria-label", text)
                .text(from.attribute("ac:emoji-fallback").orElse(text));
    }
}
