package net.rfcdesk.wiki.velocity;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/** Lets templates call only what the engine's policy allows; Velocity makes it by name and hands it the runtime. */
public final class GuardedUberspect extends UberspectImpl {
    private MethodPolicy policy;

    @Override
    public void setRuntimeServices(RuntimeServices runtime) {
        super.setRuntimeServices(runtime);
        policy = (MethodPolicy) runtime.getApplicationAttribute(MethodPolicy.class);
    }

    @Override
    public void init() {
        super.init();
        introspector = new GuardedIntrospector(log, conversionHandler, policy);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info where) {
        try {
            return super.getMethod(target, name, arguments, where);
        } catch (BlockedCall blocked) {
            return blocked.logged(log, where);
        }
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info where) {
        try {
            return super.getPropertyGet(target, name, where);
        } catch (BlockedCall blocked) {
            return blocked.logged(log, where);
        }
    }

    @Override
    public VelPropertySet getPropertySet(Object target, String name, Object value, Info where) {
        try {
            return super.getPropertySet(target, name, value, where);
        } catch (BlockedCall blocked) {
            blocked.logged(log, where);
            return null;
        }
    }

    /** Velocity finds the iterator of a foreign type past the introspector, hence the look-up here. */
    @Override
    public Iterator<?> getIterator(Object target, Info where) {
        try {
            if (!(target instanceof Collection)) {
                introspector.getMethod(target.getClass(), "iterator", new Object[0]);
            }
            return super.getIterator(target, where);
        } catch (BlockedCall blocked) {
            blocked.logged(log, where);
            return Collections.emptyIterator();
        }
    }
}
