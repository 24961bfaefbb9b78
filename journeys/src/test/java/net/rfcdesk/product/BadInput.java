package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that no text may hold, sent to every place that takes a text: the answer is the same on every database. */
final class BadInput {

    private static final String API = "/rest/rfc/1.0";

    /** Characters that XML 1.0, JSON or a database cannot hold. */
    private static final List<String> UNUSABLE = List.of(
            "a\u0000b",
            "a\u0001b",
            "a\u0008b",
            "a\u000Bb",
            "a\u001Bb",
            "a\u007Fb",
            "a\u0080b",
            "a\uFFFEb",
            "a\uFFFFb",
            "\uD83D",
            "a\uDE00b");

    private static final List<String> WRONG_TYPES = List.of("1.5", "1", "false", "[]", "{}", "[[]]");

    /** @param body in which TEXT stands for the text. @param field that the refusal names */
    private record Place(String who, String method, String path, String body, String field) {}

    private static final List<Place> BODIES = List.of(
            decision("role", "{'role':TEXT,'choice':'APPROVED','pageVersion':1}"),
            decision("choice", "{'role':'Lead','choice':TEXT,'pageVersion':1}"),
            decision("reason", "{'role':'Lead','choice':'CHANGES_REQUESTED','pageVersion':1,'reason':TEXT}"),
            decision("onBehalfOf", "{'role':'Lead','choice':'APPROVED','pageVersion':1,'onBehalfOf':TEXT}"),
            of("author", "PUT", "/pages/PAGE/status", "status", "{'status':TEXT,'from':'PROPOSED','reason':'No'}"),
            of("author", "PUT", "/pages/PAGE/status", "from", "{'status':'REJECTED','from':TEXT,'reason':'No'}"),
            of(
                    "author",
                    "PUT",
                    "/pages/PAGE/status",
                    "reason",
                    "{'status':'REJECTED','from':'PROPOSED','reason':TEXT}"),
            approvers("role", "{'role':TEXT,'users':[],'groups':[],'pageVersion':1}"),
            approvers("users[1]", "{'role':'Lead','users':['lead',TEXT],'groups':[],'pageVersion':1}"),
            approvers("sections[0]", "{'role':'Lead','users':['lead'],'groups':[],'sections':[TEXT],'pageVersion':1}"),
            approvers("groups[0]", "{'role':'Lead','users':[],'groups':[TEXT],'pageVersion':1}"),
            of("admin", "POST", "/pages/PAGE/bypass", "reason", "{'reason':TEXT,'pageVersion':1}"),
            of("author", "POST", "/pages/PAGE/links", "relation", "{'relation':TEXT,'rfc':'RFC-1'}"),
            of("author", "POST", "/pages/PAGE/links", "rfc", "{'relation':'RELATED_TO','rfc':TEXT}"),
            of("author", "PUT", "/pages/PAGE/versions/1/minor-edit", "reason", "{'reason':TEXT}"),
            delegation("delegate", "{'delegate':TEXT,'from':'2100-01-01','until':'2100-01-02'}"),
            delegation("from", "{'delegate':'lead','from':TEXT,'until':'2100-01-02'}"),
            delegation("until", "{'delegate':'lead','from':'2100-01-01','until':TEXT}"),
            settings("prefix", "{'prefix':TEXT}"),
            settings("policies.acceptance", "{'policies':{'acceptance':TEXT}}"),
            settings("policies.changeOfAccepted", "{'policies':{'changeOfAccepted':TEXT}}"),
            of("author", "PUT", "/pages/PAGE/decide-by", "decideBy", "{'decideBy':TEXT,'pageVersion':1}"),
            of("author", "PUT", "/pages/PAGE/review-months", "reviewMonths", "{'reviewMonths':TEXT}"),
            of("admin", "PUT", "/settings", "policies.acceptance.value", "{'policies':{'acceptance':{'value':TEXT}}}"),
            settings("bypassers.groups[0]", "{'bypassers':{'groups':[TEXT]}}"),
            settings("publishers[0].account", "{'publishers':[{'account':TEXT,'author':'lead'}]}"),
            settings("publishers[0].author", "{'publishers':[{'account':'lead','author':TEXT}]}"),
            settings("roles[1].name", "{'roles':[{'name':'A','users':['lead']},{'name':TEXT,'users':['lead']}]}"),
            settings("roles[0].users[1]", "{'roles':[{'name':'A','users':['lead',TEXT]}]}"),
            settings("roles[0].groups[0]", "{'roles':[{'name':'A','groups':[TEXT]}]}"),
            settings("roles[0].needed", "{'roles':[{'name':'A','users':['lead'],'needed':TEXT}]}"),
            notifications("everywhere", "{'everywhere':TEXT}"),
            notifications("spaces[0].spaceKey", "{'spaces':[{'spaceKey':TEXT,'choice':'DAILY'}]}"),
            notifications("spaces[0].choice", "{'spaces':[{'spaceKey':'DEMO','choice':TEXT}]}"),
            webhook("name", "{'name':TEXT}"),
            webhook("url", "{'name':'A','url':TEXT}"),
            webhook("secret", "{'name':'A','url':'https://example.org','secret':TEXT}"),
            webhook("events[1]", "{'events':['asked',TEXT]}"),
            webhook("format", "{'format':TEXT}"),
            of("admin", "PUT", "/settings", "requiredRoles[0].name", "{'requiredRoles':[{'name':TEXT}]}"));

    private static final List<String> PARAMETERS = List.of(
            "/rfcs?words=",
            "/rfcs?author=",
            "/rfcs?approver=",
            "/rfcs?role=",
            "/rfcs?label=",
            "/rfcs?status=",
            "/rfcs?space=",
            "/rfcs?sort=",
            "/rfcs?descending=",
            "/rfcs?group=",
            "/rfcs?columns=",
            "/rfcs?totals=",
            "/rfcs?offset=",
            "/rfcs?limit=",
            "/rfcs?staleDays=",
            "/rfcs?openedFrom=",
            "/rfcs?decidedTo=",
            "/rfcs?updatedFrom=",
            "/rfcs?bypassed=",
            "/rfcs?waiting=",
            "/rfcs?overdue=",
            "/rfcs/all?after=",
            "/rfcs/all?words=",
            "/rfcs/fragment?label=",
            "/rfcs/all.csv?author=",
            "/rfcs/all.json?role=",
            "/spaces/DEMO/rfcs?words=",
            "/spaces/DEMO/rfcs/all.csv?approver=",
            "/waiting?limit=",
            "/pages/PAGE/record?before=",
            "/pages/PAGE/record?limit=",
            "/pages/PAGE/record/fragment?before=",
            "/pages/PAGE/rules?user=",
            "/pages/PAGE/rules?onBehalfOf=",
            "/pages/PAGE/forms/changes?role=");

    private final RunningWiki wiki;
    /** Logged in once each. */
    private final Map<String, HttpUser> visitors = new HashMap<>();

    private final long page;
    private final List<String> wrong = new ArrayList<>();

    /** @param page an RFC of the author's that the lead is asked for */
    BadInput(RunningWiki wiki, long page) {
        this.wiki = wiki;
        this.page = page;
    }

    void isRefusedInEveryBody() {
        for (Place place : BODIES) {
            UNUSABLE.forEach(text -> expect(place, json(text), place.field()));
            if (!place.path().contains("/versions/")) { // there is none to be marked
                expect(place, json("x".repeat(5000)), place.field());
            }
            WRONG_TYPES.forEach(value -> expectWithin(place, value));
        }
        assertThat(wrong).isEmpty();
    }

    void isRefusedInEveryObjectThatHasMoreThanItsFields() {
        for (Place place : BODIES) {
            String body = place.body().replace("TEXT", "'x'").replaceFirst("}$", ",'onbehalfof':null}");
            expect(place, send(place, body), "onbehalfof");
            Answer twice = send(place, place.body().replace("TEXT", "'x'").replaceFirst("}$", ",'a':1,'a':1}"));
            expect(place, twice, "a");
            Answer trailing = send(place, place.body().replace("TEXT", "'x'") + " {}");
            expect(place, trailing, null);
        }
        assertThat(wrong).isEmpty();
    }

    void isRefusedInEveryParameter() {
        for (String path : PARAMETERS) {
            String field = path.replaceFirst(".*\\?", "").replace("=", "");
            UNUSABLE.stream()
                    .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                    .forEach(text -> expect(path, get(path + encoded(text)), field));
            expect(path, get(path + "x".repeat(3000)), field);
            expect(path + "&misspelt=", get(path + "&misspelt=1"), "misspelt");
        }
        assertThat(wrong).isEmpty();
    }

    private void expect(Place place, String value, String field) {
        expect(place, send(place, place.body().replace("TEXT", value)), field);
    }

    /** A list or an object may be refused for what is in it. */
    private void expectWithin(Place place, String value) {
        Answer answer = send(place, place.body().replace("TEXT", value));
        String field = answer.json().path("field").asText();
        if (answer.status() != 400 || !field.startsWith(place.field())) {
            wrong.add(place + " with " + value + ": " + answer.status() + " " + answer.body());
        }
    }

    private void expect(Object what, Answer answer, String field) {
        boolean named = answer.status() == 400
                && (field == null || field.equals(answer.json().path("field").asText()));
        if (!named) {
            wrong.add(what + ": " + answer.status() + " " + answer.body());
        }
    }

    private Answer send(Place place, String body) {
        String path = API + place.path().replace("PAGE", String.valueOf(page));
        String json = body.replace('\'', '"');
        HttpUser who = as(place.who());
        return place.method().equals("PUT") ? who.put(path, json) : who.post(path, json);
    }

    private HttpUser as(String name) {
        return visitors.computeIfAbsent(name, wiki::as);
    }

    private Answer get(String path) {
        return as("author").get(API + path.replace("PAGE", String.valueOf(page)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In plain letters, since no encoding has lone surrogates. */
    private static String json(String text) {
        return text.chars().mapToObj(unit -> String.format("\\u%04x", unit)).collect(Collectors.joining("", "'", "'"));
    }

    private static Place decision(String field, String body) {
        return of("lead", "POST", "/pages/PAGE/decisions", field, body);
    }

    private static Place approvers(String field, String body) {
        return of("author", "PUT", "/pages/PAGE/approvers", field, body);
    }

    private static Place delegation(String field, String body) {
        return of("reader", "POST", "/delegations", field, body);
    }

    private static Place notifications(String field, String body) {
        return of("lead", "PUT", "/me/notifications", field, body);
    }

    private static Place settings(String field, String body) {
        return of("admin", "PUT", "/spaces/DEMO/settings", field, body);
    }

    private static Place webhook(String field, String body) {
        return of("admin", "POST", "/spaces/DEMO/webhooks", field, body);
    }

    private static Place of(String who, String method, String path, String field, String body) {
        return new Place(who, method, path, body, field);
    }
}
