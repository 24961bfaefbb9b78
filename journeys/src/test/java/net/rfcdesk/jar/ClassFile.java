package net.rfcdesk.jar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.signature.Unverified;
import net.rfcdesk.signature.Verified;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class file declares and what it refers to; names are internal ones, such as java/lang/String.
 *
 * @param members by name and descriptor
 * @param marks what each annotation of the class itself says, by its descriptor
 */
record ClassFile(
        String name,
        int majorVersion,
        List<String> superTypes,
        Map<String, Member> members,
        Map<String, String> marks,
        Set<Reference> references,
        Set<String> typesReferredTo) {

    private static final int API = Opcodes.ASM9;

    static ClassFile read(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        Declarations declarations = new Declarations();
        reader.accept(declarations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return new ClassFile(
                reader.getClassName(),
                reader.readUnsignedShort(6),
                Stream.concat(Stream.ofNullable(reader.getSuperName()), Stream.of(reader.getInterfaces()))
                        .toList(),
                Map.copyOf(declarations.members),
                Map.copyOf(declarations.marks),
                references(reader),
                types(reader));
    }

    @Override
    public String toString() {
        return name;
    }

    boolean isUnverified() {
        return marks.containsKey(Type.getDescriptor(Unverified.class));
    }

    boolean isVerified() {
        return marks.containsKey(Type.getDescriptor(Verified.class));
    }

    /** The constant pool names every field and method that the code uses, method references included. */
    private static Set<Reference> references(ClassReader reader) {
        Set<Reference> references = new HashSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset > 0 && isMember(reader.readByte(offset - 1))) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                references.add(new Reference(
                        reader.readClass(offset, buffer),
                        reader.readUTF8(nameAndType, buffer) + reader.readUTF8(nameAndType + 2, buffer)));
            }
        }
        return references;
    }

    private static boolean isMember(int tag) {
        int field = 9;
        int interfaceMethod = 11;
        return tag >= field && tag <= interfaceMethod;
    }

    private static Set<String> types(ClassReader reader) {
        Set<String> types = new HashSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            int classTag = 7;
            if (offset > 0 && reader.readByte(offset - 1) == classTag) {
                types.add(reader.readUTF8(offset, buffer));
            }
        }
        return types.stream().filter(type -> !type.startsWith("[")).collect(Collectors.toSet());
    }

    /** A field or method that some code uses. @param member name and descriptor */
    record Reference(String owner, String member) {
        @Override
        public String toString() {
            return owner.replace('/', '.') + "#" + member;
        }
    }

    /** A field or method that a class declares. @param marks what each of its annotations says, by descriptor */
    record Member(String name, String descriptor, Map<String, String> marks) {
        boolean isUnverified() {
            return marks.containsKey(Type.getDescriptor(Unverified.class));
        }
    }

    private static final class Declarations extends ClassVisitor {
        private final Map<String, Member> members = new HashMap<>();
        private final Map<String, String> marks = new HashMap<>();

        Declarations() {
            super(API);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return new Mark(descriptor, marks);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            Map<String, String> own = declare(name, descriptor);
            return new FieldVisitor(API) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return new Mark(annotation, own);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            Map<String, String> own = declare(name, descriptor);
            return new MethodVisitor(API) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return new Mark(annotation, own);
                }
            };
        }

        private Map<String, String> declare(String name, String descriptor) {
            Map<String, String> own = new HashMap<>();
            members.put(name + descriptor, new Member(name, descriptor, own));
            return own;
        }
    }

    /** Remembers what an annotation says. */
    private static final class Mark extends AnnotationVisitor {
        private final String descriptor;
        private final Map<String, String> marks;

        Mark(String descriptor, Map<String, String> marks) {
            super(API);
            this.descriptor = descriptor;
            this.marks = marks;
            marks.put(descriptor, "");
        }

        @Override
        public void visit(String name, Object value) {
            marks.put(descriptor, String.valueOf(value));
        }
    }
}
