package changce.wechat;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeChatSettings.class)
class WeChatConfiguration {

  /** Its own clock: a delivery's five seconds must not wait for the library. */
  static final String CLOCK = "weChatScheduler";

  private static final int EXCHANGES = 8;
  private static final int SENDING = 16;
  private static final int JOBS = 3;

  /** Short work on the database, for which somebody waits. */
  @Bean(autowireCandidate = true, defaultCandidate = false)
  AsyncTaskExecutor weChatExecutor() {
    return executor("wechat-", EXCHANGES);
  }

  /** Calls to the platform, which may take seconds. */
  @Bean(autowireCandidate = true, defaultCandidate = false)
  AsyncTaskExecutor weChatSendingExecutor() {
    return executor("wechat-send-", SENDING);
  }

  @Bean(name = CLOCK, autowireCandidate = true, defaultCandidate = false)
  TaskScheduler weChatScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("wechat-clock-");
    scheduler.setPoolSize(JOBS);
    return scheduler;
  }

  private static AsyncTaskExecutor executor(String prefix, int threads) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setThreadNamePrefix(prefix);
    executor.setCorePoolSize(threads);
    executor.setAllowCoreThreadTimeOut(true);
    executor.setWaitForTasksToCompleteOnShutdown(true);
    executor.setAwaitTerminationSeconds(20);
    return executor;
  }
}
