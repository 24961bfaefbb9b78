package net.rfcdesk.web;

import java.util.List;

/** Links of one kind that an RFC has with others, as in "Superseded by …". */
public record LinkLine(String relation, List<LinkView> links) {
    public LinkLine {
        links = List.copyOf(links);
    }
}
