package net.rfcdesk.wiki.storage;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Images and emoticons. */
final class MediaView {
    private static final Map<String, String> EMOTICONS = Map.ofEntries(
            Map.entry("smile", "\uD83D\uDE42"),
            Map.entry("sad", "\uD83D\uDE41"),
            Map.entry("cheeky", "\uD83D\uDE1B"),
            Map.entry("laugh", "\uD83D\uDE04"),
            Map.entry("wink", "\uD83D\uDE09"),
            Map.entry("thumbs-up", "\uD83D\uDC4D"),
            Map.entry("thumbs-down", "\uD83D\uDC4E"),
            Map.entry("information", "\u2139"),
            Map.entry("tick", "\u2705"),
            Map.entry("cross", "\u274C"),
            Map.entry("warning", "\u26A0"),
            Map.entry("plus", "\u2795"),
            Map.entry("minus", "\u2796"),
            Map.entry("question", "\u2753"),
            Map.entry("light-on", "\uD83D\uDCA1"),
            Map.entry("light-off", "\uD83D\uDCA1"),
            Map.entry("yellow-star", "\u2B50"),
            Map.entry("heart", "\u2764"),
            Map.entry("broken-heart", "\uD83D\uDC94"));
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
                .text(from.attribute("ac:emoji-fallback").orElseGet(() -> EMOTICONS.getOrDefault(name, text)));
    }
}
