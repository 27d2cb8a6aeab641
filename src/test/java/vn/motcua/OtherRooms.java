package vn.motcua;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/**
 * Leaves out of a {@link RoomTest} the rooms that the tested one does not say to need. Spring Modulith's own slice does
 * the same, and for each context looks at every class of the product anew: a third of the time of all room tests.
 */
final class OtherRooms extends TypeExcludeFilter {

    private static final String ROOT = MotCuaApplication.class.getPackageName() + ".";

    private final Set<String> started = new LinkedHashSet<>(Set.of("platform"));

    OtherRooms(Class<?> test) {
        BootstrapMode mode = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(test, RoomTest.class))
                .mode();
        String room = roomOf(test.getName());
        started.add(room);
        if (mode != BootstrapMode.STANDALONE) {
            addNeeded(room, mode == BootstrapMode.ALL_DEPENDENCIES);
        }
    }

    private void addNeeded(String room, boolean all) {
        for (String needed : needs(room)) {
            if (started.add(needed) && all) {
                addNeeded(needed, true);
            }
        }
    }

    private static Set<String> needs(String room) {
        try {
            ApplicationModule said = Objects.requireNonNull(Class.forName(ROOT + room + ".package-info"))
                    .getAnnotation(ApplicationModule.class);
            Set<String> needs = new LinkedHashSet<>();
            Arrays.stream(said.allowedDependencies())
                    .map(dependency -> dependency.split("::")[0].strip())
                    .forEach(needs::add);
            return needs;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("No room " + room, e);
        }
    }

    private static String roomOf(String className) {
        String inside = className.substring(ROOT.length());
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : "";
    }

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory others) {
        String name = type.getClassMetadata().getClassName();
        if (!name.startsWith(ROOT)) {
            return false;
        }
        String room = roomOf(name);
        return !room.isEmpty() && !started.contains(room);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherRooms rooms && started.equals(rooms.started);
    }

    @Override
    public int hashCode() {
        return started.hashCode();
    }
}
