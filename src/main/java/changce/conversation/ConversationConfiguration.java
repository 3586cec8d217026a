package changce.conversation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AnswerLimits.class, CaseSettings.class})
class ConversationConfiguration {

  /** Before 24 a virtual thread that waits inside the database driver holds its carrier. */
  private static final int GOOD_VIRTUAL_THREADS = 24;

  /** No more than half of the database's connections: the rest are for answers. */
  private static final int OPENINGS = 8;

  /** Refuses when full: a question that waits for minutes is worse than one that is turned away. */
  @Bean(autowireCandidate = true, defaultCandidate = false)
  AsyncTaskExecutor answerExecutor(AnswerLimits settings) {
    return Runtime.version().feature() >= GOOD_VIRTUAL_THREADS ? virtual(settings) : pool(settings);
  }

  /** Stores questions; as many may wait as there are answers, and each is short. */
  @Bean(autowireCandidate = true, defaultCandidate = false)
  AsyncTaskExecutor openingExecutor() {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setThreadNamePrefix("opening-");
    executor.setCorePoolSize(OPENINGS);
    executor.setAllowCoreThreadTimeOut(true);
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(20);
    return executor;
  }

  @Bean
  LogStatements logStatements(DataSourceProperties properties) {
    return DatabaseDriver.fromJdbcUrl(properties.determineUrl()) == DatabaseDriver.POSTGRESQL
        ? new PostgresLog()
        : new EmbeddedLog();
  }

  private static AsyncTaskExecutor virtual(AnswerLimits settings) {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("answer-");
    executor.setVirtualThreads(true);
    executor.setConcurrencyLimit(settings.atOnce());
    executor.setRejectTasksWhenLimitReached(true);
    return executor;
  }

  /**
   * Without a queue an answer goes to the thread that was free last, whose memory is still in the
   * processor's caches, and a new thread is begun only when none is free.
   */
  static AsyncTaskExecutor pool(AnswerLimits settings) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setThreadNamePrefix("answer-");
    executor.setCorePoolSize(0);
    executor.setMaxPoolSize(settings.atOnce());
    executor.setQueueCapacity(0);
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(20);
    return executor;
  }
}
