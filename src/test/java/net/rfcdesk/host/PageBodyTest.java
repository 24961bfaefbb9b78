package net.rfcdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.BodyContent;
import com.atlassian.confluence.pages.Page;
import org.junit.jupiter.api.Test;
import org.mockito.MockedConstruction;

/** A member that the host lacks is found missing when it is called, not before. */
final class PageBodyTest {
    private static final String TEXT = "<p>text</p>";

    @Test
    void isReadWhicheverWayTheHostHas() {
        assertThat(PageBody.of(withoutString())).isEqualTo(TEXT);
        assertThat(PageBody.of(withoutContent())).isEqualTo(TEXT);
        assertThat(PageBody.of(withoutContent())).isEqualTo(TEXT);
        assertThat(PageBody.of(withoutString())).isEqualTo(TEXT);
    }

    @Test
    void isReadWhenATypeIsMissingToo() {
        Page page = mock(Page.class);
        when(page.getBodyContent()).thenThrow(new NoClassDefFoundError("com/atlassian/confluence/core/BodyContent"));
        when(page.getBodyAsString()).thenReturn(TEXT);

        assertThat(PageBody.of(page)).isEqualTo(TEXT);
    }

    @Test
    void isEmptyOfAPageThatHasNone() {
        Page page = mock(Page.class);

        assertThat(PageBody.of(page)).isEmpty();
    }

    @Test
    void isWrittenWhicheverWayTheHostHas() {
        try (MockedConstruction<BodyContent> contents = mockConstruction(
                BodyContent.class,
                (content, made) -> assertThat((Object) made.arguments().get(1)).isEqualTo(TEXT))) {
            Page withoutString = withoutString();
            PageBody.set(withoutString, TEXT);
            Page withoutContent = withoutContent();
            PageBody.set(withoutContent, TEXT);
            Page again = withoutString();
            PageBody.set(again, TEXT);

            verify(withoutContent).setBodyAsString(TEXT);
            assertThat(contents.constructed()).isNotEmpty();
            verify(withoutString).setBodyContent(any(BodyContent.class));
            verify(again).setBodyContent(any(BodyContent.class));
        }
    }

    @Test
    void isNotGuessedWhenTheHostHasNeitherWay() {
        Page page = withoutString();
        when(page.getBodyContent()).thenThrow(new NoSuchMethodError("getBodyContent"));

        assertThatThrownBy(() -> PageBody.of(page)).isInstanceOf(NoSuchMethodError.class);
    }

    @Test
    void whatTheHostItselfThrowsIsPassedOn() {
        Page page = mock(Page.class);
        RuntimeException cause = new IllegalStateException("no session");
        when(page.getBodyContent()).thenThrow(cause);
        when(page.getBodyAsString()).thenThrow(cause);

        assertThatThrownBy(() -> PageBody.of(page)).isSameAs(cause);
    }

    private static Page withoutString() {
        BodyContent content = mock(BodyContent.class);
        when(content.getBody()).thenReturn(TEXT);
        Page page = mock(Page.class);
        when(page.getBodyContent()).thenReturn(content);
        when(page.getBodyAsString()).thenThrow(new NoSuchMethodError("getBodyAsString"));
        doThrow(new NoSuchMethodError("setBodyAsString")).when(page).setBodyAsString(TEXT);
        return page;
    }

    private static Page withoutContent() {
        Page page = mock(Page.class);
        when(page.getBodyContent()).thenThrow(new NoSuchMethodError("getBodyContent"));
        doThrow(new NoSuchMethodError("setBodyContent")).when(page).setBodyContent(any());
        when(page.getBodyAsString()).thenReturn(TEXT);
        return page;
    }
}
