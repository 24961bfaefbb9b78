package net.rfcdesk.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.approval.Webhook;
import net.rfcdesk.approval.WebhookEvent;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import net.rfcdesk.store.WebhookContent;

/** Makes messages to webhooks of what happened to an RFC: one for each thing and each webhook that tells of it. */
final class WebhookPlan {

    private WebhookPlan() {}

    /**
     * @param happened when the last of it did
     * @param now when the messages are made
     */
    static List<OutboxMessage> of(List<Webhook> webhooks, Rfc rfc, List<Notice> events, Instant happened, Instant now) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (Webhook webhook : webhooks) {
            for (int i = 0; i < events.size(); i++) {
                Notice notice = events.get(i);
                String key = "webhook/" + webhook.id() + "/" + rfc.pageId() + "/" + rfc.revision() + "/" + i;
                message(webhook, key, rfc, notice, happened, now).ifPresent(messages::add);
            }
        }
        return messages;
    }

    /** @param days by the day on which people are reminded, of what they are */
    static List<OutboxMessage> reminders(List<Webhook> webhooks, Rfc rfc, Map<LocalDate, Notice> days, Instant now) {
        List<OutboxMessage> messages = new ArrayList<>();
        days.forEach((day, notice) -> webhooks.forEach(webhook -> message(
                        webhook,
                        "webhook/" + webhook.id() + "/" + rfc.pageId() + "/" + notice.text() + "/" + day,
                        rfc,
                        notice,
                        now,
                        now)
                .ifPresent(messages::add)));
        return messages;
    }

    private static Optional<OutboxMessage> message(
            Webhook webhook, String key, Rfc rfc, Notice notice, Instant happened, Instant now) {
        return event(notice.kind())
                .filter(webhook::tells)
                .map(event -> content(event, rfc, notice, happened))
                .map(content -> OutboxMessage.of(
                        key, Channel.WEBHOOK, String.valueOf(webhook.id()), rfc.pageId(), content.write(), now));
    }

    private static WebhookContent content(WebhookEvent event, Rfc rfc, Notice notice, Instant happened) {
        String note = notice.kind() == NoticeKind.STATUS_CHANGED ? "" : notice.text();
        return WebhookContent.of(event.code(), happened.toEpochMilli(), rfc, notice.by(), notice.roles(), note);
    }

    /** @return empty for what concerns only the people who are told */
    static Optional<WebhookEvent> event(NoticeKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case PROPOSED -> WebhookEvent.PROPOSED;
                    case ASKED, ASKED_AGAIN -> WebhookEvent.ASKED;
                    case DECIDED, CONDITIONS -> WebhookEvent.DECIDED;
                    case CHANGES_REQUESTED, CONCERN_RAISED -> WebhookEvent.CHANGES_REQUESTED;
                    case ANSWERED -> WebhookEvent.ANSWERED;
                    case RESOLVED -> WebhookEvent.RESOLVED;
                    case REVISED -> WebhookEvent.REVISED;
                    case OUTDATED -> WebhookEvent.OUTDATED;
                    case CARRIED_OVER -> WebhookEvent.CARRIED_OVER;
                    case OBJECTED -> WebhookEvent.OBJECTED;
                    case ROLE_LEFT -> WebhookEvent.ROLE_LEFT;
                    case AUTHOR_CHANGED -> WebhookEvent.AUTHOR_CHANGED;
                    case REMINDER -> WebhookEvent.REMINDER;
                    case OVERDUE, UNDECIDED -> WebhookEvent.OVERDUE;
                    case COMMENT_PERIOD_STARTED -> WebhookEvent.COMMENT_PERIOD_STARTED;
                    case COMMENT_PERIOD_STOPPED -> WebhookEvent.COMMENT_PERIOD_STOPPED;
                    case COMPLETE -> WebhookEvent.COMPLETE;
                    case ACCEPTED -> WebhookEvent.ACCEPTED;
                    case BYPASSED -> WebhookEvent.BYPASSED;
                    case REJECTED -> WebhookEvent.REJECTED;
                    case REOPENED, STATUS_CHANGED -> WebhookEvent.STATUS_CHANGED;
                    case SUPERSEDED -> WebhookEvent.SUPERSEDED;
                    default -> null;
                });
    }
}
