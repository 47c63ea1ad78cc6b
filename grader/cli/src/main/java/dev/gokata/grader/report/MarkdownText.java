package dev.gokata.grader.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown as a terminal shows it: wrapped, indented, and with headings in bold where there is such a thing. */
public final class MarkdownText {

    private static final Parser PARSER = Parser.builder().build();
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private MarkdownText() {}

    /**
     * Lays a text out.
     *
     * @param markdown the text
     * @param width the most characters a line may have, but for code and words that are longer
     * @param codes whether the terminal takes control codes
     * @return its lines, with an empty one between blocks
     */
    public static List<String> lines(String markdown, int width, boolean codes) {
        Layout layout = new Layout(width, codes);
        PARSER.parse(SafeText.forTerminal(markdown)).accept(layout);
        return layout.lines;
    }

    /** Breaks a text into lines between its words. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static final class Layout extends AbstractVisitor {

        private final int width;
        private final boolean codes;
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder inline = new StringBuilder();
        private String indent = "";
        /* What stands before the next line instead of the indentation: a bullet or a number. */
        private String mark = "";
        /* Whether the next block follows without an empty line, and whether the items of the list around do. */
        private boolean tight;
        private boolean inTightList;

        Layout(int width, boolean codes) {
            this.width = width;
            this.codes = codes;
        }

        @Override
        public void visit(Heading heading) {
            String text = inline(heading);
            gap();
            line(codes ? BOLD + text + PLAIN : text);
            if (!codes) {
                line((heading.getLevel() == 1 ? "=" : "-").repeat(Math.min(text.length(), width)));
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            String text = inline(paragraph);
            gap();
            if (text.startsWith("|")) {
                new TableText(text, width - indent.length()).lines().forEach(this::line);
                return;
            }
            text.lines()
                    .flatMap(line -> wrapped(line, width - indent.length()).stream())
                    .forEach(this::line);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral());
        }

        private void code(String text) {
            gap();
            text.stripTrailing().lines().forEach(each -> line("    " + each));
        }

        @Override
        public void visit(BulletList list) {
            list(list, list.isTight(), 0);
        }

        @Override
        public void visit(OrderedList list) {
            Integer first = list.getMarkerStartNumber();
            list(list, list.isTight(), first == null ? 1 : first);
        }

        private void list(Node list, boolean isTight, int firstNumber) {
            boolean outerIsTight = inTightList;
            String outer = indent;
            int number = firstNumber;
            tight = inTightList;
            inTightList = isTight;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                String bullet = firstNumber == 0 ? "- " : number + ". ";
                gap();
                mark = outer + bullet;
                indent = outer + " ".repeat(bullet.length());
                tight = true;
                visitChildren(item);
                tight = isTight;
                number++;
            }
            indent = outer;
            mark = "";
            tight = false;
            inTightList = outerIsTight;
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        @Override
        public void visit(BlockQuote quote) {
            String outer = indent;
            indent = outer + "  ";
            visitChildren(quote);
            indent = outer;
        }

        @Override
        public void visit(ThematicBreak line) {
            gap();
        }

        @Override
        public void visit(HtmlBlock html) {
            // A picture's place, or a comment: nothing that a terminal shows.
        }

        @Override
        public void visit(HtmlInline html) {
            // The same.
        }

        private String inline(Node block) {
            inline.setLength(0);
            visitChildren(block);
            return inline.toString();
        }

        @Override
        public void visit(Text text) {
            inline.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            inline.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            inline.append(inline.indexOf("|") == 0 ? '\n' : ' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            inline.append('\n');
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (link.getDestination().contains("://")) {
                inline.append(" (").append(link.getDestination()).append(')');
            }
        }

        @Override
        public void visit(Image image) {
            inline.append("[picture: ");
            visitChildren(image);
            inline.append(']');
        }

        private void gap() {
            if (!lines.isEmpty() && !tight) {
                lines.add("");
            }
            tight = false;
        }

        private void line(String text) {
            lines.add((mark.isEmpty() ? indent : mark) + text);
            mark = "";
        }
    }
}
