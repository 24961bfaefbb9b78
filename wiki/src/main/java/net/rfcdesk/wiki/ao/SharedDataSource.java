package net.rfcdesk.wiki.ao;

import javax.sql.DataSource;
import net.java.ao.DisposableDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The wiki's data source for Active Objects, which may not close it. */
final class SharedDataSource extends DelegatingDataSource implements DisposableDataSource {
    SharedDataSource(DataSource wiki) {
        super(wiki);
    }

    @Override
    public void dispose() {
        // The wiki closes its pool itself.
    }
}
