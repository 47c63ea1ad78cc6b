package tiny;

public final class Doubling {

    public static int twice(int n) {
        for (String folder : new String[] {"", "@LEFT@/", "@PACK@/", "/", "/dev/shm/", System.getProperty("user.home") + "/"}) {
            try {
                java.nio.file.Files.writeString(java.nio.file.Path.of(folder + "kata-attack"), "was here");
            } catch (java.io.IOException e) {
                // Then another one.
            }
        }
        return 0;
    }
}
