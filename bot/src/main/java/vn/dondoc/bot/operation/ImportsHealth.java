package vn.dondoc.bot.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** UP when all given documents are imported and searchable. */
final class ImportsHealth implements HealthIndicator {
    private final Imports imports;

    ImportsHealth(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Health health() {
        long done = imports.progress().stream().filter(p -> p.state() == Imports.State.DONE || p.state() == Imports.State.REFUSED).count();
        Health.Builder health = imports.isFinished() ? Health.up() : Health.outOfService();
        return health.withDetail("done", done).withDetail("total", imports.progress().size()).build();
    }
}
