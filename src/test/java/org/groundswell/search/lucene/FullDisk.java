package org.groundswell.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.groundswell.search.language.Languages;

/** A place for indexes whose disk is full as long as the test says so. */
final class FullDisk implements Generation.Place {

  private volatile boolean full;

  void isFull(boolean now) {
    full = now;
  }

  @Override
  public Languages languages() {
    return Languages.USUAL;
  }

  @Override
  public Directory directory(Path path) throws IOException {
    return new FilterDirectory(FSDirectory.open(path)) {

      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        refuse();
        return super.createOutput(name, context);
      }

      @Override
      public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
          throws IOException {
        refuse();
        return super.createTempOutput(prefix, suffix, context);
      }

      @Override
      public void sync(Collection<String> names) throws IOException {
        refuse();
        super.sync(names);
      }
    };
  }

  private void refuse() throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
  }
}
