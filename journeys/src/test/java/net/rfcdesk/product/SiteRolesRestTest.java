package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Roles that the site requires, as programs meet them, over HTTP; there are none for the tests that follow. */
@ExtendWith(SharedWiki.class)
final class SiteRolesRestTest {
    private static final String API = "/rest/rfc/1.0";
    private static final String SITE = API + "/settings";
    private static final String SPACE = API + "/spaces/DEMO/settings";
    private static final Map<String, Object> LEGAL =
            Map.of("name", "Legal", "users", List.of("product"), "needed", "all", "stage", 2);

    private final RunningWiki wiki;
    private final HttpUser admin;
    private long page;

    SiteRolesRestTest(RunningWiki wiki) {
        this.wiki = wiki;
        this.admin = wiki.as("admin");
    }

    @BeforeEach
    void propose(TestInfo test) {
        page = wiki.as("author").createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead"));
    }

    @AfterEach
    void requireNothing() {
        assertThat(require(List.of()).status()).isEqualTo(200);
        lock(true, false);
        choose("SITE");
    }

    @Test
    void roleThatTheSiteRequiresIsOneOfEveryRfc() {
        JsonNode required = require(List.of(LEGAL)).json().path("requiredRoles");

        assertThat(required).hasSize(1);
        assertThat(required.get(0).path("users"))
                .hasToString("[" + admin.get(API + "/people?q=product").json().at("/users/0/key") + "]");
        assertThat(required.get(0).path("required").asBoolean()).isTrue();
        assertThat(wiki.as("reader").get(SITE).json().path("requiredRoles")).isEqualTo(required);
        assertThat(roles()).containsExactly("Lead", "Legal");
        assertThat(admin.get(SPACE).json().path("roles")).isEmpty();
        assertThat(admin.put(SITE, Map.of("policies", Map.of())).json().path("requiredRoles"))
                .isEqualTo(required);
        assertThat(require(required).json().path("requiredRoles")).isEqualTo(required);
    }

    @Test
    void spaceSwitchesThemOffUntilTheSiteLocksThem() {
        require(List.of(LEGAL));
        assertThat(choose(false).status()).isEqualTo(200);
        assertThat(roles()).containsExactly("Lead");

        lock(true, true);
        assertThat(roles()).containsExactly("Lead", "Legal");
        assertThat(choose(true).code()).isEqualTo("policy-locked");
    }

    @Test
    void refusalNamesTheFieldOfTheRole() {
        Answer nobody = require(List.of(LEGAL, Map.of("name", "Lead", "users", List.of("nobody"))));
        assertThat(nobody.code()).isEqualTo("role-invalid");
        assertThat(nobody.json().path("field").asText()).isEqualTo("requiredRoles[1].users[0]");

        Answer optional = require(List.of(Map.of("name", "Lead", "required", false)));
        assertThat(optional.status()).isEqualTo(400);
        assertThat(optional.json().path("field").asText()).isEqualTo("requiredRoles[0].required");
    }

    @Test
    void cannotRequireRolesWithoutAdministeringConfluence() {
        assertThat(wiki.as("author")
                        .put(SITE, Map.of("requiredRoles", List.of(LEGAL)))
                        .code())
                .isEqualTo("may-not-change-site-settings");
    }

    private Answer require(Object roles) {
        return admin.put(SITE, Map.of("requiredRoles", roles));
    }

    private void lock(boolean count, boolean locked) {
        Map<String, Object> policy = Map.of("value", count, "locked", locked);
        assertThat(admin.put(SITE, Map.of("policies", Map.of("siteRoles", policy)))
                        .status())
                .isEqualTo(200);
    }

    private Answer choose(Object answer) {
        return admin.put(SPACE, Map.of("policies", Map.of("siteRoles", answer)));
    }

    private List<String> roles() {
        JsonNode roles = wiki.as("reader").get(API + "/pages/" + page).json().path("roles");
        return StreamSupport.stream(roles.spliterator(), false)
                .map(role -> role.path("name").asText())
                .toList();
    }
}
