package com.atlassian.sal.api.transaction;

import net.rfcdesk.signature.Verified;

/** What is to be done in one transaction. Documented: SAL Javadoc TransactionCallback. */
@Verified("SAL Javadoc TransactionCallback; used on Confluence 10.0.1 by atlassian-slack-integration-server")
public interface TransactionCallback<T> {
    T doInTransaction();
}
