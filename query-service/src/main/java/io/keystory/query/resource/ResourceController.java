package io.keystory.query.resource;

import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.platform.search.SearchFields;
import io.keystory.query.platform.search.SortFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads API resources and their scopes. */
@RestController
@RequestMapping("/api/resources")
@Tag(name = "resources")
@ReadsFrom(ResourceReads.MODEL)
@AsOf
class ResourceController {

    private static final Entity RESOURCE = new Entity("read.resource", "resources");

    private static final SortFields SORT = SortFields.of("r", "name", "indicator");

    private static final SearchFields SCOPE_SEARCH = SearchFields.of("s", "id", "name", "description");

    private static final String WITH_SCOPES = """
            left(r.doc, -1) || ',"scopes":[' || coalesce((
              select string_agg(s.doc, ',' order by s.created_at, s.id) from read.scope s where s.resource_id = r.id
            ), '') || ']}'""";

    private final Documents documents;
    private final Pages pages;

    ResourceController(Documents documents, Pages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List API resources by name", operationId = "listResources")
    ResponseEntity<Json<List<ResourceWithScopes>>> list(
            @RequestParam(required = false) String includeScopes,
            @Parameter(description = SortFields.DESCRIPTION) @RequestParam(required = false) String sort,
            Page page, HttpServletRequest request) {
        String document = Flag.isYes(includeScopes) ? WITH_SCOPES : "r.doc";
        Listing byName = new Listing(document, "read.resource r", Condition.ALL, "r.name, r.id", ResourceReads.MODEL);
        return pages.pageOrAll(SORT.sorted(byName, sort), page, request);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get an API resource", operationId = "getResource")
    Json<ResourceView> get(@PathVariable String id) {
        return documents.get(RESOURCE, id, "v.doc");
    }

    @GetMapping("/{resourceId}/scopes")
    @Operation(summary = "List the permissions of an API resource, newest first", operationId = "listResourceScopes")
    ResponseEntity<Json<List<ScopeView>>> scopes(
            @PathVariable String resourceId, Page page, AdvancedSearch search, HttpServletRequest request) {
        Condition where = Condition.of("s.resource_id = ?", resourceId)
                .and(search.over(SCOPE_SEARCH));
        return pages.page(
                new Listing("s.doc", "read.scope s", where, "s.created_at desc, s.id desc", null), page, request);
    }
}
