package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw new IllegalStateException("=HYPERLINK(1)\u001b[2J\u001b]0;owned\u0007]]></failure><testcase/>\u0000\ud800\r\n::error::forged%0A<script>alert(1)</script>");
    }
}
