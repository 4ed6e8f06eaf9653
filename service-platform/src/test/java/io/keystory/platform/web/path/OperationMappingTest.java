package io.keystory.platform.web.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class OperationMappingTest {

    private static final int OTHERS = 300;

    private final OperationMapping mapping = new OperationMapping();
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void operationsAreKnown() {
        mapping.setApplicationContext(new StaticWebApplicationContext());
        mapping.afterPropertiesSet();
        operation("/api/users/{id}", "one");
        operation("/api/users/{id}/roles", "some");
        operation("/api/us*", "any");
        IntStream.range(0, OTHERS).forEach(i -> operation("/api/other" + i + "/{id}", "some"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/users/ada, one
            /api/users/ada/roles, some
            /api/usage, any
            /api/other7/x, some
            /api/us%65rs/ada, one
            /api/users/a%2Fb, one
            /api/users;v=1/ada, one
            /api/users, any""")
    void every_path_finds_its_operation_however_it_is_spelled(String path, String found) throws Exception {
        assertThat(found(path)).isEqualTo(found);
    }

    @Test
    void a_path_of_no_operation_finds_none() throws Exception {
        assertThat(found("/nothing/here")).isNull();
    }

    @Test
    void who_begins_otherwise_is_not_looked_at() throws Exception {
        found("/api/users/ada");
        assertThat(looks.get()).isLessThan(OTHERS / 10);
    }

    private String found(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path) {
            @Override
            public String getMethod() {
                looks.incrementAndGet();
                return super.getMethod();
            }
        };
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = mapping.getHandler(request);
        return chain == null ? null : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private void operation(String path, String name) {
        mapping.registerMapping(RequestMappingInfo.paths(path).methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration()).build(), this, method(name));
    }

    private static Method method(String name) {
        try {
            return OperationMappingTest.class.getDeclaredMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    void one() {}

    void some() {}

    void any() {}
}
