package city.training.internal.storage.opening;

import city.training.internal.storage.DatabaseRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process away from the embedded file: our one writer must be the only one. */
public final class SingleProcess implements AutoCloseable {
    private final FileChannel channel;

    private SingleProcess(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseRefused where another process holds the file, or its folder cannot be written */
    public static SingleProcess holding(Path file) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return lock(channel, file);
        } catch (IOException e) {
            throw new DatabaseRefused("The folder of the database file " + file + " cannot be written ("
                    + (Files.isWritable(file.toAbsolutePath().getParent()) ? "disk full?" : "read-only?") + "): "
                    + e.getMessage());
        }
    }

    private static SingleProcess lock(FileChannel channel, Path file) throws IOException {
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another bundle revision in this very process has not let go yet: the same answer, tried again shortly.
            held = false;
        }
        if (!held) {
            channel.close();
            throw new DatabaseRefused(
                    "The database file " + file + " is in use by another process. The embedded database"
                            + " serves one Karaf; for several nodes use PostgreSQL.");
        }
        return new SingleProcess(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
