package net.rfcdesk.host;

import com.atlassian.confluence.core.BodyContent;
import com.atlassian.confluence.core.BodyType;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text of a page. Nothing else asks the host for it: the host has two ways to read and to write it, and no public source shows for
 * Confluence 10 that it has them all. Where a member of one way is missing, the other one is taken.
 */
public final class PageBody {
    private static final Logger LOG = LoggerFactory.getLogger(PageBody.class);

    private static final Known READING = new Known();
    private static final Known WRITING = new Known();

    private PageBody() {}

    /**
     * @param page of any version
     * @return its text in storage format; empty when it has none
     * @throws LinkageError when the host has neither way
     */
    public static String of(ContentEntityObject page) {
        String body = READING.use(way -> way.read(page));
        return body == null ? "" : body;
    }

    /**
     * Changes the object only; its manager saves it.
     *
     * @param storage in storage format
     * @throws LinkageError when the host has neither way
     */
    static void set(ContentEntityObject page, String storage) {
        WRITING.use(way -> {
            way.write(page, storage);
            return way;
        });
    }

    /** Each way names its members in methods of its own, so that none is missed before it is needed. */
    private enum Way {
        /** Documented for 9.0, and read by an app for 10.0. */
        CONTENT {
            @Override
            @Nullable
            String read(ContentEntityObject page) {
                BodyContent content = page.getBodyContent();
                return content == null ? null : content.getBody();
            }

            @Override
            void write(ContentEntityObject page, String storage) {
                page.setBodyContent(new BodyContent(page, storage, BodyType.XHTML));
            }
        },

        /** Used by apps for 7.7. */
        STRING {
            @Override
            @Nullable
            String read(ContentEntityObject page) {
                return page.getBodyAsString();
            }

            @Override
            void write(ContentEntityObject page, String storage) {
                page.setBodyAsString(storage);
            }
        };

        abstract @Nullable String read(ContentEntityObject page);

        abstract void write(ContentEntityObject page, String storage);

        Way other() {
            return this == CONTENT ? STRING : CONTENT;
        }
    }

    /** Which way this host has, as far as it has been tried. */
    private static final class Known {
        private volatile Way known = Way.CONTENT;

        <T> T use(Function<Way, T> action) {
            Way tried = known;
            try {
                return action.apply(tried);
            } catch (LinkageError missing) {
                T result = action.apply(tried.other());
                known = tried.other();
                LOG.info(
                        "This Confluence lacks a member that the plugin tried first; it uses another one from now on",
                        missing);
                return result;
            }
        }
    }
}
