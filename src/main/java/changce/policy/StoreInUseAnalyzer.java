package changce.policy;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The embedded store belongs to one process; a second one is told so instead of shown a stack
 * trace.
 */
class StoreInUseAnalyzer extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, JdbcSQLNonTransientConnectionException cause) {
    return cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
        ? new FailureAnalysis(
            "内置数据库（data 目录）正被另一个长策进程使用。",
            "请先停掉那个进程；要同时运行多个节点，请改用 PostgreSQL（SPRING_DATASOURCE_URL）。",
            cause)
        : null;
  }
}
