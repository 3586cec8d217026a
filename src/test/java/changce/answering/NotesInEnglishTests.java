package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class NotesInEnglishTests {

  @Test
  void everyNoteHasItsEnglish() throws IOException, IllegalAccessException {
    Map<?, ?> english;
    try (InputStream file = getClass().getResourceAsStream("/changce/conversation/frame-en.yml")) {
      english = new Yaml().load(file);
    }
    assertThat(Notes.class.getDeclaredFields()).hasSizeGreaterThan(15);
    for (Field note : Notes.class.getDeclaredFields()) {
      assertThat(english.containsKey(note.get(null))).as(note.getName()).isTrue();
    }
  }
}
