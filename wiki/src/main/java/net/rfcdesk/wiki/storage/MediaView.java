package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;
import static net.rfcdesk.wiki.storage.StorageXml.first;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Images and emoticons. */
final class MediaView {
    private static final String[] SIZES = {"width", "height"};

    private MediaView() {}

    static Map<String, ElementRenderer> constructs() {
        return Map.of("ac:image", MediaView::image, "ac:emoticon", MediaView::emoticon);
    }

    private static void image(Element from, Element into) {
        WebAddress source = new WebAddress(
                first(from, "ri:url").flatMap(url -> attribute(url, "ri:value")).orElse(""));
        if (source.isSafe()) {
            embed(from, source, into);
        } else {
            Markup.add(into, "span", "confluence-embedded-file-wrapper").text(cannotShow(from));
        }
    }

    private static String cannotShow(Element from) {
        Optional<String> file =
                first(from, "ri:attachment").flatMap(attachment -> attribute(attachment, "ri:filename"));
        return file.map(name -> "[Image " + name + ": this wiki keeps no attachments]")
                .orElse("[Image without a usable address]");
    }

    private static void embed(Element from, WebAddress source, Element into) {
        boolean sized = attribute(from, "ac:width")
                .or(() -> attribute(from, "ac:height"))
                .isPresent();
        String manual = sized ? " confluence-embedded-manual-size" : "";
        Element wrapper = Markup.add(into, "span", "confluence-embedded-file-wrapper" + manual);
        boolean thumbnail =
                attribute(from, "ac:thumbnail").filter("true"::equals).isPresent();
        Element image = Markup.add(wrapper, "img", "confluence-embedded-image confluence-external-resource")
                .attr("src", source.value())
                .attr("data-image-src", source.value())
                .attr("alt", attribute(from, "ac:alt").orElse(""));
        if (thumbnail) {
            image.addClass("confluence-thumbnail");
        }
        attribute(from, "ac:title").ifPresent(title -> image.attr("title", title));
        for (String size : SIZES) {
            attribute(from, "ac:" + size)
                    .filter(pixels -> pixels.matches("\\d+"))
                    .ifPresent(pixels -> image.attr(size, pixels));
        }
    }

    private static void emoticon(Element from, Element into) {
        String name = attribute(from, "ac:name").orElse("");
        String text = "(" + name + ")";
        Markup.add(into, "span", "emoticon emoticon-" + name.replaceAll("[^\\w-]", ""))
                .attr("data-emoticon-name", name)
                .attr("title", text)
                .attr("role", "img")
                .attr("aria-label", text)
                .text(attribute(from, "ac:emoji-fallback").orElse(text));
    }
}
