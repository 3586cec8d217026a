package changce.policy;

import changce.embedding.TextEmbedding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the library's vectors are still of the model with which this node embeds: another node
 * may have been started with another one. Then this one is sent no more questions, until it is
 * started anew or the library has its model again.
 */
class StoreModel {

  private static final Logger log = LoggerFactory.getLogger(StoreModel.class);

  private static final String READ =
      "select embedding_model as name, embedding_dimension as dimension from library_state"
          + " where id = 1";

  private final JdbcClient jdbc;
  private final Model own;
  private final ApplicationEventPublisher told;
  private volatile boolean other;

  StoreModel(JdbcClient jdbc, TextEmbedding embedding, ApplicationEventPublisher told) {
    this.jdbc = jdbc;
    this.own = new Model(embedding.model(), embedding.dimension());
    this.told = told;
  }

  record Model(String name, int dimension) {}

  /** As it is in the database now. Says so when it has changed; blocks. */
  boolean isOurs() {
    Model stored = jdbc.sql(READ).query(Model.class).single();
    boolean ours = stored.equals(own);
    if (other && ours) {
      log.warn("政策库的向量又由模型 {} 生成，本节点重新接收问题。 This node takes questions again.", own.name);
      AvailabilityChangeEvent.publish(told, this, ReadinessState.ACCEPTING_TRAFFIC);
    } else if (!ours) {
      if (!other) {
        log.error(
            """
            另一个节点把政策库的向量换成了模型 {}（{} 维），本节点配置的是 {}（{} 维），不再接收问题。\
            请把 changce.embedding.* 改成同一个模型，重新启动本节点。
            Another node has changed the library's model to {} ({} dimensions); this one has {} ({}) and takes no\
             more questions. Set changce.embedding.* to the same model and start this node again.\
            """,
            stored.name,
            stored.dimension,
            own.name,
            own.dimension,
            stored.name,
            stored.dimension,
            own.name,
            own.dimension);
      }
      // Each time: a node that has just started says by itself that it is ready.
      AvailabilityChangeEvent.publish(told, this, ReadinessState.REFUSING_TRAFFIC);
    }
    other = !ours;
    return ours;
  }

  /**
   * As it was found last; does not block.
   *
   * @throws IllegalStateException when it is another
   */
  void requireOurs() {
    if (other) {
      throw new IllegalStateException("政策库的向量由另一个模型生成，本节点的模型 %s 不能回答".formatted(own.name));
    }
  }

  /**
   * Nobody changes it until the transaction ends, in which this comes first.
   *
   * @throws RefusedChange when it is another
   */
  void hold() {
    Model stored = jdbc.sql(READ + " for update").query(Model.class).single();
    if (!stored.equals(own)) {
      throw RefusedChange.because("other-model", stored.name, own.name);
    }
  }
}
