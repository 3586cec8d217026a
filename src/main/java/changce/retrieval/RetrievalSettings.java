package changce.retrieval;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param glossary subjects and what people say instead
 * @param regions which places there are, and which lies within which
 */
@ConfigurationProperties("changce.retrieval")
record RetrievalSettings(
    @DefaultValue("knowledge/glossary.yml") Path glossary,
    @DefaultValue("knowledge/regions.yml") Path regions) {}
