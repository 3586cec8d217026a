package changce.bench.retrieval;

import changce.embedding.TextEmbedding;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;

/** Our embedding as LangChain4j asks for it: questions are embedded, segments looked up. */
record ForLangChain4j(TextEmbedding embedding) implements EmbeddingModel {

  @Override
  public Response<Embedding> embed(String text) {
    return Response.from(Embedding.from(embedding.embed(text)));
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    return Response.from(
        embedding.embedAll(segments.stream().map(TextSegment::text).toList()).stream()
            .map(Embedding::from)
            .toList());
  }
}
