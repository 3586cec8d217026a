package changce.policy;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A schema that another program made, or that an upgrade left half-way. */
class SchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
    return new FailureAnalysis(
        """
        数据库的结构与这个版本的长策不一致，或上次升级中途失败。
        The database's schema is not this version's, or an upgrade stopped half-way.\
        """,
        """
        请用 bin/restore 恢复升级前的备份，或启动写成它的那个版本。
        Bring the backup from before the upgrade back with bin/restore, or start the version that made it.\
        """,
        cause);
  }
}
