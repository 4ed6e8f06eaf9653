package io.keystory.standalone.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads settings from records annotated with {@code @ConfigurationProperties}: their names, defaults and Javadoc. */
final class SettingsRecords {

    private SettingsRecords() {}

    static List<Setting> in(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<Setting> settings = new ArrayList<>();
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Records(docs, settings).scan(unit, null);
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Records extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<Setting> settings;

        Records(DocTrees docs, List<Setting> settings) {
            this.docs = docs;
            this.settings = settings;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                annotation(type.getModifiers().getAnnotations(), "ConfigurationProperties")
                        .ifPresent(annotation -> add(type, text(annotation), getCurrentPath()));
            }
            return super.visitClass(type, nothing);
        }

        private void add(ClassTree type, String prefix, TreePath path) {
            Map<String, String> meanings = meanings(docs.getDocCommentTree(path));
            type.getMembers().stream()
                    .flatMap(member -> member instanceof VariableTree field ? Stream.of(field) : Stream.empty())
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .forEach(field -> settings.add(new Setting(
                            Setting.variable(prefix, field.getName().toString()),
                            annotation(field.getModifiers().getAnnotations(), "DefaultValue")
                                    .map(Records::text).orElse(""),
                            meanings.getOrDefault(field.getName().toString(), ""))));
        }

        private static Map<String, String> meanings(DocCommentTree comment) {
            return comment == null ? Map.of() : comment.getBlockTags().stream()
                    .flatMap(tag -> tag instanceof ParamTree param ? Stream.of(param) : Stream.empty())
                    .collect(Collectors.toMap(param -> param.getName().toString(),
                            param -> param.getDescription().stream().map(Object::toString)
                                    .collect(Collectors.joining()).replaceAll("\\{@code ([^}]*)}", "`$1`")
                                    .replaceAll("\\s+", " ")));
        }

        private static Optional<AnnotationTree> annotation(List<? extends AnnotationTree> all, String name) {
            return all.stream()
                    .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                    .map(AnnotationTree.class::cast)
                    .findFirst();
        }

        private static String text(AnnotationTree annotation) {
            return annotation.getArguments().stream().findFirst()
                    .map(value -> value.toString().replaceFirst("^value\\s*=\\s*", ""))
                    .map(value -> value.replaceAll("^\"|\"$", ""))
                    .orElse("");
        }
    }
}
