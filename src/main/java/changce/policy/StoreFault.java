package changce.policy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps a database from being used, by what its driver says, and what an operator does. */
enum StoreFault {
  IN_USE(
      "90020",
      "内置数据库（data 目录）正被另一个长策进程使用。",
      "The embedded database (folder data) is in use by another process.",
      "请先停掉那个进程；要同时运行多个节点，请改用 PostgreSQL（SPRING_DATASOURCE_URL）。",
      "Stop that process first; several nodes need PostgreSQL (SPRING_DATASOURCE_URL)."),
  WRONG_PASSWORD(
      "28P01 28000",
      "数据库不接受所配置的用户名或密码。",
      "The database does not accept the configured user name or password.",
      "请核对 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD，以及数据库服务器的 pg_hba.conf。",
      "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and the server's"
          + " pg_hba.conf."),
  NO_DATABASE(
      "3D000",
      "数据库服务器上没有所配置的数据库。",
      "The server has no database of the configured name.",
      "请先建库（createdb changce），或改正 SPRING_DATASOURCE_URL 里的库名。",
      "Create it first (createdb changce), or correct the name in SPRING_DATASOURCE_URL."),
  UNREACHABLE(
      "08001 08006 08004",
      "连不上数据库服务器。",
      "The database server cannot be reached.",
      "请核对 SPRING_DATASOURCE_URL 里的主机和端口，确认服务器已启动、防火墙已放行，再启动本服务。",
      "Check host and port in SPRING_DATASOURCE_URL, that the server runs and that no firewall stands"
          + " between."),
  NOT_YET(
      "57P03",
      "数据库服务器正在启动或恢复，还不能使用。",
      "The database server is starting or recovering.",
      "请稍候再启动本服务。",
      "Start the service again in a moment."),
  TOO_MANY_CONNECTIONS(
      "53300",
      "数据库服务器的连接已经用完。",
      "The database server has no connection left.",
      "每个节点最多用 16 个连接：请调大 max_connections，或用 SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE 调小。",
      "A node takes up to 16: raise max_connections, or lower"
          + " SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE."),
  NOT_ALLOWED(
      "42501",
      "数据库用户没有建表或建扩展的权限。",
      "The database user may not create tables or the extension.",
      "请让该用户拥有这个库（alter database changce owner to changce），"
          + "扩展由有权限的用户建：create extension vector。",
      "Let the user own the database (alter database changce owner to changce); have a user who may"
          + " run: create extension vector."),
  DISK_FULL(
      "53100",
      "数据库所在的磁盘满了。",
      "The disk that holds the database is full.",
      "请腾出空间或扩容后再启动；已经保存的内容没有损坏。",
      "Free or add space, then start again; what has been stored is unharmed."),
  READ_ONLY(
      "90097 25006",
      "数据库只能读，不能写。",
      "The database can be read but not written.",
      "内置数据库：请让运行本服务的用户能写 data 目录和其中的文件；PostgreSQL：请连接主库，不要连只读副本。",
      "Embedded: let the user that runs the service write the folder data and its files. PostgreSQL:"
          + " connect to the primary, not to a replica."),
  CLOSED(
      "90098 90121",
      "内置数据库写不进去，已自行关闭；恢复之前不能回答问题。多半是磁盘满了。",
      "The embedded database could not write and has closed itself; nothing is answered until it is"
          + " open again. Most often the disk is full.",
      "请在 data 目录所在的磁盘上腾出空间：够 CHANGCE_STORE_FREESPACE 之后会自动重新打开，不必重启。",
      "Free space on the disk of the folder data: once there is CHANGCE_STORE_FREESPACE of it, the"
          + " database is opened again by itself, without a restart."),
  DAMAGED(
      "90030 90048",
      "内置数据库的文件已损坏，或由另一个版本的 H2 写成。",
      "The file of the embedded database is damaged, or was written by another version of H2.",
      "请把 data 目录移到别处保存，再用 bin/restore 恢复最近的备份。",
      "Keep the folder data elsewhere and bring the last backup back with bin/restore.");

  /** SQL states, with a space between. */
  private final String states;

  private final String reason;
  private final String action;

  StoreFault(
      String states, String reason, String inEnglish, String action, String actionInEnglish) {
    this.states = states;
    this.reason = reason + "\n" + inEnglish;
    this.action = action + "\n" + actionInEnglish;
  }

  String reason() {
    return reason;
  }

  String action() {
    return action;
  }

  UnusableStore refusal() {
    return new UnusableStore(reason, action);
  }

  /** Of a failed start; empty when it failed by something else. */
  static Optional<StoreFault> of(Throwable failure) {
    if (causes(failure).anyMatch(StoreFault::saysDiskIsFull)) {
      return Optional.of(DISK_FULL);
    }
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .flatMap(state -> Arrays.stream(values()).filter(fault -> fault.hasState(state)))
        .findFirst();
  }

  boolean says(SQLException failure) {
    return hasState(failure.getSQLState());
  }

  private boolean hasState(@Nullable String state) {
    return state != null && Arrays.asList(states.split(" ", -1)).contains(state);
  }

  /** In the words of the C library, which speaks the operator's language. */
  private static boolean saysDiskIsFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause instanceof IOException
        && (message.contains("No space left on device") || message.contains("设备上没有空间"));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
