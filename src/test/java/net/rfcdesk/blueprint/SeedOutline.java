package net.rfcdesk.blueprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads the outline of the RFC template that the company wrote in Markdown; its title and its macros' places included. */
final class SeedOutline extends AbstractVisitor {
    private final List<String> lines = new ArrayList<>();
    private String title = "";
    private String section = "";

    static SeedOutline read() {
        SeedOutline outline = new SeedOutline();
        Parser.builder()
                .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
                .build()
                .parse(markdown())
                .accept(outline);
        return outline;
    }

    static String markdown() {
        try (InputStream seed = SeedOutline.class.getResourceAsStream("/rfc-template.md")) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Outline outline() {
        return new Outline(lines);
    }

    String title() {
        return title;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            title = text(heading);
            return;
        }
        if (heading.getLevel() == 2) {
            section = text(heading);
        }
        lines.add("h" + heading.getLevel() + " " + text(heading));
        if (section.equals("Status")) {
            lines.add("macro rfc-status");
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        lines.add("text " + text(paragraph));
    }

    @Override
    public void visit(ListItem item) {
        boolean checkBox = item.getFirstChild() instanceof TaskListItemMarker;
        String text = text(item);
        if (section.equals("Approval") && checkBox) {
            lines.add("macro rfc-approval " + text.substring(0, text.indexOf(':')));
        } else if (!section.equals("Status")) {
            lines.add((checkBox ? "check box " : "item ") + text);
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines.add("code " + code.getInfo() + "\n" + code.getLiteral().strip());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            List<String> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add((((TableCell) cell).isHeader() ? "column " : "") + text(cell));
            }
            lines.add("row " + String.join(" | ", cells));
        } else {
            visitChildren(node);
        }
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text literal) {
                text.append(literal.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append('`').append(code.getLiteral()).append('`');
            }

            @Override
            public void visit(StrongEmphasis strong) {
                text.append("**");
                visitChildren(strong);
                text.append("**");
            }
        });
        return Outline.plain(text.toString());
    }
}
