package net.rfcdesk.record;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One field of a record changed, whichever fields it has, so that none is forgotten. */
public record Alteration(String field, UnaryOperator<Object> change) {

    public static Stream<Alteration> of(Record value) {
        return Arrays.stream(value.getClass().getRecordComponents()).flatMap(Alteration::of);
    }

    @SuppressWarnings("unchecked")
    public <T> T appliedTo(T value) {
        return (T) change.apply(value);
    }

    private static Stream<Alteration> of(RecordComponent component) {
        if (!component.getType().isRecord()) {
            return Stream.of(new Alteration(component.getName(), each -> with(component, each, Alteration::other)));
        }
        return Arrays.stream(component.getType().getRecordComponents())
                .flatMap(Alteration::of)
                .map(inner -> new Alteration(
                        component.getName() + "." + inner.field, each -> with(component, each, inner.change)));
    }

    private static Object with(RecordComponent changed, Object value, UnaryOperator<Object> change) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(each ->
                        each.getName().equals(changed.getName()) ? change.apply(get(each, value)) : get(each, value))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return value.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object other(Object value) {
        if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[(constant.ordinal() + 1) % all.length];
        }
        if (value instanceof Instant at) {
            return at.plusMillis(1);
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Map<?, ?>) {
            return Map.of();
        }
        if (value instanceof Set<?>) {
            return Set.of();
        }
        if (value instanceof List<?> list) {
            return list.subList(1, list.size());
        }
        if (value instanceof Long number) {
            return number + 1;
        }
        return value instanceof Integer number ? number + 1 : value + "x";
    }

    @Override
    public String toString() {
        return field;
    }
}
