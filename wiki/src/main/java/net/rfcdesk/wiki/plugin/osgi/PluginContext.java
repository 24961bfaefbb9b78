package net.rfcdesk.wiki.plugin.osgi;

/** A running plugin's own Spring context, out of which its modules are made. */
public final class PluginContext {
    private static final int AUTOWIRE_CONSTRUCTOR = 3;

    private final ReflectedObject beans;
    private final boolean injects;

    PluginContext(Object applicationContext, boolean injects) {
        this.injects = injects;
        this.beans = new ReflectedObject(applicationContext).call("getAutowireCapableBeanFactory");
    }

    /**
     * Makes an object whose constructor is given beans of the plugin by their type. Nobody knows which of Spring's two ways Confluence
     * goes; the one that asks more of the plugin comes first.
     *
     * @throws RuntimeException when a bean is missing or the constructor throws; the message says which
     */
    public <T> T create(Class<T> type) {
        try {
            return type.cast(beans.call("createBean", type).object());
        } catch (RuntimeException plain) {
            if (!injects) {
                throw plain;
            }
            return type.cast(
                    beans.call("createBean", type, AUTOWIRE_CONSTRUCTOR, false).object());
        }
    }

    /** @throws RuntimeException when there is not exactly one bean of that type; the message says so */
    public <T> T bean(Class<T> type) {
        return type.cast(beans.call("getBean", type).object());
    }

    /** @throws RuntimeException when there is no bean of that name; the message says so */
    public Object bean(String name) {
        return beans.call("getBean", name).object();
    }

    public boolean hasBean(Class<?> type) {
        String[] names = (String[]) beans.call("getBeanNamesForType", type).object();
        return names.length > 0;
    }
}
