package tiny;

public final class Doubling {

    public static int twice(int n) {
        return 2 * n;
    }
}

@javax.annotation.processing.SupportedAnnotationTypes("*")
class Evil extends javax.annotation.processing.AbstractProcessor {
    @Override
    public boolean process(
            java.util.Set<? extends javax.lang.model.element.TypeElement> all,
            javax.annotation.processing.RoundEnvironment round) {
        System.exit(1);
        return true;
    }
}
