package net.rfcdesk.databases;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.SettingsStore;
import net.rfcdesk.store.Transactions;

/** The stores of one node on some tables. */
public record Stores(Transactions transactions, RecordStore records, SettingsStore settings, RfcStore rfcs) {

    public static Stores of(ActiveObjects ao) {
        Transactions transactions = new Transactions(ao);
        RecordStore records = new RecordStore(ao);
        SettingsStore settings = new SettingsStore(ao, transactions, records);
        return new Stores(transactions, records, settings, new RfcStore(ao, transactions, records, settings));
    }
}
