package changce.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param cluster name of this installation, the same on all of its nodes; a database that belongs
 *     to another is refused
 * @param takeOver make the other installation's database this one's
 * @param freeSpace what the disk under the embedded store must have left at the start
 */
@ConfigurationProperties("changce.store")
record StoreSettings(
    @DefaultValue("changce") String cluster,
    @DefaultValue("false") boolean takeOver,
    @DefaultValue("100MB") DataSize freeSpace) {}
