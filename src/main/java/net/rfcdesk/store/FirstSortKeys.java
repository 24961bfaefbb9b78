package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.util.List;
import net.java.ao.Query;

/** Gives rows that were written before there were sort keys theirs, so that lists are in order from the first moment on. */
public final class FirstSortKeys implements ActiveObjectsUpgradeTask {

    private static final int CHUNK = 500;

    @Override
    public ModelVersion getModelVersion() {
        return ModelVersion.valueOf("2");
    }

    @Override
    @SuppressWarnings("unchecked")
    public void upgrade(ModelVersion currentVersion, ActiveObjects ao) {
        ao.migrate(RfcRow.class);
        List<RfcRow> rows = next(ao, 0);
        while (!rows.isEmpty()) {
            rows.forEach(FirstSortKeys::write);
            rows = next(ao, rows.get(rows.size() - 1).getID());
        }
    }

    private static List<RfcRow> next(ActiveObjects ao, int after) {
        return List.of(ao.find(
                RfcRow.class,
                Query.select().where("ID > ?", after).order("ID ASC").limit(CHUNK)));
    }

    private static void write(RfcRow row) {
        Rows.writeDerived(Rows.rfc(row).rfc(), row.getAuthorName(), row);
        row.save();
    }
}
